import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { type PartialChoice, parseChoice } from '../../atlas/choice-url.ts'
import { type EmbedOptions, parseOptions } from '../../sketch/embed-options.ts'
import { linkQuery } from '../frame/link-query.ts'

/** What the link of the frame asks for. */
export interface Asked {
  readonly territory: string
  readonly partial: PartialChoice
  readonly options: EmbedOptions
  /** parameters that were not understood */
  readonly refused: readonly string[]
}

export function readAsked(): Asked {
  const query = linkQuery()
  const { partial, problems } = parseChoice(query)
  const { options, refused } = parseOptions(query)
  const named = problems.filter(({ absent }) => !absent).map(({ param }) => param)
  return {
    territory: partial.territory ?? DEFAULT_TERRITORY,
    partial,
    options,
    refused: [...named, ...refused],
  }
}
