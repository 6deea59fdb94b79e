import { words } from '../lang.ts'

/** The fields of a scenario of attributions, which its reader fills in. */
export const scenarioFieldWords = words(
  {
    leave: 'Retirer le scénario',
    lettings: 'Attributions par an',
    turnover: 'Soit, en rotation du parc (%)',
    dwellings: 'Logements sociaux',
    present: 'Part présente sous 40 % (%)',
    target: 'Part visée (%)',
    horizon: 'Horizon (années)',
    demolitions: 'Logements démolis par an',
    firstLettings: 'Logements neufs attribués par an',
    occupancy: 'Part parmi les locataires présents (%)',
    ceiling: 'Part à ne pas dépasser ailleurs (%)',
    recentYears: 'Années que couvrent les emménagés récents',
    needed: 'Complétez les champs vides : la source ne les donne pas pour cette zone.',
  },
  {
    leave: 'Remove the scenario',
    lettings: 'Attributions a year',
    turnover: 'That is, turnover of the stock (%)',
    dwellings: 'Social dwellings',
    present: 'Present share under 40% (%)',
    target: 'Target share (%)',
    horizon: 'Horizon (years)',
    demolitions: 'Dwellings demolished a year',
    firstLettings: 'New dwellings let a year',
    occupancy: 'Share among present tenants (%)',
    ceiling: 'Share not to go over elsewhere (%)',
    recentYears: 'Years that recent movers cover',
    needed: 'Fill in the empty fields: the source does not give them for this zone.',
  },
)
