import type { MapLevel } from '../../territory/level.ts'
import { type Lang, words } from '../lang.ts'
import { PRINTED } from './glossary.ts'

const MEMBERS: Record<Lang, Record<MapLevel, string>> = {
  fr: {
    group: 'groupes',
    commune: 'communes',
    iris: 'IRIS',
    qpv: 'QPV et\u00a0QVA',
    work: 'périmètres de\u00a0travail',
    residence: 'résidences',
    condominium: 'copropriétés',
    address: 'adresses',
  },
  en: {
    group: 'groups',
    commune: 'communes',
    iris: 'IRIS',
    qpv: 'QPV and\u00a0QVA',
    work: 'perimeters of\u00a0work',
    residence: 'residences',
    condominium: 'condominiums',
    address: 'addresses',
  },
}

/** What the database works out: a total of several zones, or why there is none. */
export const totalWords = words(
  {
    awaited: 'pas encore calculé',
    failed: 'non calculé',
    partial: (known: string, of: string) => `pas de total (${known} sur ${of})`,
    onKnown: (known: string, of: string, members: MapLevel, value: string) =>
      `${value} (${known} sur ${of} ${MEMBERS.fr[members]})`,
    rateOnly: 'pas de total : taux publiés sans leurs effectifs',
    printed: (value: string) => `${PRINTED.fr}\u00a0: ${value}`,
    onPrinted: (value: string) => `${value} sur les chiffres imprimés`,
    published: (value: string) => `selon la source, ${value}`,
    onPublished: (value: string) => `${value} sur les chiffres de la source`,
  },
  {
    awaited: 'not computed yet',
    failed: 'not computed',
    partial: (known, of) => `no total (${known} of ${of})`,
    onKnown: (known, of, members, value) => `${value} (${known} of ${of} ${MEMBERS.en[members]})`,
    rateOnly: 'no total: rates published without their counts',
    printed: (value) => `${PRINTED.en}: ${value}`,
    onPrinted: (value) => `${value} on the printed figures`,
    published: (value) => `by the source, ${value}`,
    onPublished: (value) => `${value} on the figures of the source`,
  },
)
