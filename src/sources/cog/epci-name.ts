import { typesetFrench } from '../../i18n/typeset.ts'
import { plainText } from '../../lib/plain-text.ts'

/** What the abbreviations of the list of EPCI stand for. */
const STATUTES: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
}

/** Names that say by themselves what they are: “Vitré Communauté”, “Caux Seine Agglo”. */
const SAYS_ITSELF =
  /^(?!du |de |d’)(?:.*[\p{L}–][ -])?(?:L’)?(?:Communauté|Agglo|Agglomération|Intercom|Métropole)(?!\p{L})/u

/** Adjectives of the statute, which have no capital of their own. */
const OF_THE_STATUTE = /^(Intercommunale|Interrégionale|Européenne)(?= )/

const ARTICLE = /^(?:du |des |de la |de l’|de |d’)/

/** Names joined: a hyphen between single words (Lens-Liévin), a dash where a name has several (Bar-le-Duc – Sud Meuse). */
function joined(names: string): string {
  const parts = names.split(/\s+-\s*|\s*-\s+/)
  const single = parts.every((part) => !/[\s-]/.test(part.replace(ARTICLE, '')))
  return parts.join(single ? '-' : ' – ')
}

/** Each run of names outside and inside brackets or quotes. */
const joinedIn = (text: string): string =>
  text
    .split(/([()«»])/)
    .map((run) => (/\s-|-\s/.test(run) ? joined(run) : run))
    .join('')

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * The name of an EPCI as it is printed: “Communauté d’agglomération de Lens-Liévin” of the label “CA de Lens - Liévin”. The list
 * has abbreviations, straight quotes, spaces about hyphens and neither œ nor Î; accents that it leaves out are not guessed.
 */
export function epciName(label: string): string {
  const [, statute = '', rest = ''] = /^(?:(CC|CA|CU|Métropole) )?(.*)$/su.exec(label.trim()) ?? []
  const words = joinedIn(
    rest
      .replace(/\s+/g, ' ')
      .replace(/(?:''|")([^"]+?)(?:''|")/g, '« $1 »')
      .replace(/'/g, '’')
      .replace(/\bCoeur/g, 'Cœur')
      .replace(/\bSoeurs/g, 'Sœurs')
      .replace(/\bIle\b/g, 'Île')
      .replace(/\bSt-/g, 'Saint-'),
  )
  const name = typesetFrench(words)
  if (statute === '' || (statute in STATUTES && SAYS_ITSELF.test(name))) return name
  return `${STATUTES[statute] ?? statute} ${OF_THE_STATUTE.test(name) ? lowerFirst(name) : name}`
}

/**
 * The name of an EPCI, the words that its territory is called by as the declaration writes them: “Dijon métropole” of
 * “Dijon Métropole”.
 */
export function epciNameIn(name: string, declared: string): string {
  const start = name.length - declared.length
  const end = name.slice(start)
  const whole = start === 0 || /[\s’]/.test(name.charAt(start - 1))
  return start >= 0 && whole && plainText(end) === plainText(declared)
    ? name.slice(0, start) + declared
    : name
}
