import type { Lang } from '../../../i18n/lang.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { handedOver } from './handed-over.ts'
import { useTask } from './use-task.ts'

/** Tasks that hand files to the reader: `saved` runs one that answers the name of its file, `run` one that answers words. */
export function useFileTask(lang: Lang) {
  const { state, run } = useTask(shareWords[lang].failed)
  return {
    state,
    run,
    saved: (task: () => Promise<string>) => run(async () => handedOver(await task(), lang)),
  }
}
