/**
 * The pages that the site is built of, each in the folder of the project, with the scripts that it asks for by itself
 * once its first picture is on screen; what these import, and what the page names, is found in the manifest. A page of
 * its own (an embed, the sheet of a zone, a gallery) is a row here, and a row of the budgets of
 * test/browser/budget.test.ts.
 */
export const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'fiche.html': [],
  'index.html': ['src/ui/shell/main.tsx', 'src/ui/opening/from-data.ts'],
  'embed.html': ['src/ui/embed/start.ts'],
}

/** The script that each page holds itself: what draws its first picture, where it has one, and watches for its program. */
export const FIRST_SCRIPTS: Readonly<Record<string, string>> = {
  'fiche.html': 'src/ui/sheet/first.ts',
  'index.html': 'src/ui/opening/opening.ts',
  'embed.html': 'src/ui/embed/first.ts',
}

/**
 * Scripts of the site that no page asks for before a reader does something with files: a module each, with its worker.
 */
export const SCRIPT_ENTRIES: readonly string[] = ['src/imports/build-in-browser.ts']

/**
 * What pages fetch when a reader opens files of their own, and for nothing else: the dialog, the readers, the pipeline. It
 * has a budget of its own.
 */
export const OWN_FILES: readonly string[] = [
  'src/ui/own-data/OwnDataDialog.tsx',
  'src/ui/own-data/start-desk.ts',
  ...SCRIPT_ENTRIES,
]

/**
 * The tag by which a page asks for its first script; its content is the script to have on its way meanwhile, then the one
 * that draws a first picture from the data, where there is one.
 */
const ASKS = /[ \t]*<meta name="atlas-opening" content="([^"]+)"\s*\/?>\n?/

/** What a page asks of its first script: its own script, and the page without the tag; null where it asks for none. */
export function askedOpening(
  html: string,
): { readonly script: string; readonly fromData: string | null; readonly html: string } | null {
  const [tag, scripts] = ASKS.exec(html) ?? []
  const [script, fromData = null] = scripts?.split(' ') ?? []
  return tag === undefined || script === undefined ? null : { script, fromData, html: html.replace(tag, '') }
}
