import type { Lang } from '../lang.ts'
import { type Acronym, PRINTED, type Term } from './glossary.ts'

/** What an acronym stands for, and what it is in plain words. */
export interface GlossaryEntry {
  readonly name: string
  readonly meaning: string
}

/** The same entries are the glosses of the page, which fetches them when one is asked for, and its glossary. */
export const GLOSSARY: Readonly<Record<Lang, Readonly<Record<Acronym, GlossaryEntry>>>> = {
  fr: {
    EPCI: {
      name: 'établissement public de coopération intercommunale',
      meaning: 'L’intercommunalité : métropole, communauté d’agglomération ou de communes.',
    },
    IRIS: {
      name: 'îlots regroupés pour l’information statistique',
      meaning:
        'Le quartier de la statistique publique, d’environ 2 000 habitants ; une petite commune n’en a qu’un.',
    },
    LOVAC: {
      name: 'logements vacants',
      meaning:
        'Le fichier de l’État sur les logements vacants du parc privé, tiré de données fiscales : rien n’y est publié sous 11 logements.',
    },
    OPS: {
      name: 'enquête sur l’occupation du parc social',
      meaning: 'Ce que les bailleurs demandent à leurs locataires : revenus, emploi, composition du ménage.',
    },
    PLAI: {
      name: 'prêt locatif aidé d’intégration',
      meaning: 'Le logement social au loyer le plus bas, pour les ménages aux revenus les plus faibles.',
    },
    PLS: {
      name: 'prêt locatif social',
      meaning: 'Le logement social au loyer le plus élevé, pour des revenus au-dessus des plafonds du PLUS.',
    },
    PLUS: {
      name: 'prêt locatif à usage social',
      meaning: 'Le logement social le plus courant. Ses plafonds de revenus servent de repère aux autres.',
    },
    QPV: {
      name: 'quartier prioritaire de la politique de la ville',
      meaning:
        'Un périmètre fixé par l’État d’après les faibles revenus de ses habitants. Il ne suit ni les communes ni les IRIS.',
    },
    QVA: {
      name: 'quartier de veille active',
      meaning: 'Un ancien périmètre prioritaire, autour d’un QPV ou seul, qui reste suivi.',
    },
    RPLS: {
      name: 'répertoire des logements locatifs des bailleurs sociaux',
      meaning: 'La liste des logements sociaux, que les bailleurs déclarent chaque année. Elle est publique.',
    },
    SRU: {
      name: 'loi relative à la solidarité et au renouvellement urbains',
      meaning:
        'Son article 55 demande à certaines communes 20 ou 25 % de logements sociaux parmi leurs résidences principales.',
    },
  },
  en: {
    EPCI: {
      name: 'public body for cooperation between communes',
      meaning: 'The intercommunality: a metropolis, or a community of towns or villages.',
    },
    IRIS: {
      name: 'statistical district of the French census',
      meaning: 'A neighbourhood of about 2,000 people; a small commune has only one.',
    },
    LOVAC: {
      name: 'vacant dwellings',
      meaning:
        'The State’s file of vacant private dwellings, made from tax data: nothing is published under 11 dwellings.',
    },
    OPS: {
      name: 'survey of the occupancy of social housing',
      meaning: 'What landlords ask their tenants: income, employment, who lives in the dwelling.',
    },
    PLAI: {
      name: 'subsidised loan for integration',
      meaning: 'Social housing at the lowest rent, for the households with the lowest incomes.',
    },
    PLS: {
      name: 'social rental loan',
      meaning: 'Social housing at the highest rent, for incomes above the PLUS ceilings.',
    },
    PLUS: {
      name: 'rental loan for social use',
      meaning: 'The most common social housing. Its income ceilings are the reference of the others.',
    },
    QPV: {
      name: 'priority district of urban policy',
      meaning:
        'A perimeter set by the State from the low incomes of its inhabitants. It follows neither communes nor IRIS.',
    },
    QVA: {
      name: 'district under active watch',
      meaning: 'A former priority perimeter, around a QPV or alone, that is still followed.',
    },
    RPLS: {
      name: 'register of the dwellings let by social landlords',
      meaning: 'The list of social dwellings, which landlords declare each year. It is public.',
    },
    SRU: {
      name: 'law on solidarity and urban renewal',
      meaning:
        'Its article 55 asks some communes for 20 or 25% of social housing among their main residences.',
    },
  },
}

const PRINTED_ENTRY: Readonly<Record<Lang, GlossaryEntry>> = {
  fr: {
    name: 'total du document',
    meaning:
      'Le document du plan donne ce total, qui n’est pas la somme de ses parties. L’atlas garde les deux et ne corrige rien.',
  },
  en: {
    name: 'total of the document',
    meaning:
      'The document of the plan gives this total, which is not the sum of its parts. The atlas keeps both and corrects nothing.',
  },
}

/** What a term is, as the page explains it where the term stands. */
export const entryOf = (term: Term, lang: Lang): GlossaryEntry =>
  term === PRINTED.fr || term === PRINTED.en ? PRINTED_ENTRY[lang] : GLOSSARY[lang][term]
