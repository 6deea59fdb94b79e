import { words } from '../lang.ts'

/** Words of a scenario of attributions: what a reader supposes, and what follows. */
export const scenarioWords = words(
  {
    intro:
      'Ce que donneraient les attributions si la part des ménages sous 40 % des plafonds allait, à pas égaux, de la part présente à la part visée. C’est un scénario, pas une prévision.',
    start: 'Construire un scénario',
    summary: (from: string, fromCount: string, to: string, toCount: string, years: number) =>
      `De ${from} (${fromCount} par an) à ${to} (${toCount} par an) en ${years} ${years > 1 ? 'ans' : 'an'}.`,
    elsewhere: (count: string, n: number) =>
      `La dernière année, ${count} ${n < 2 ? 'attribution se fait' : 'attributions se font'} ailleurs.`,
    fromElsewhere: (count: string, n: number) =>
      `La dernière année, ${count} ${n < 2 ? 'attribution vient' : 'attributions viennent'} d’ailleurs.`,
    noLettings: 'Sans attribution, il n’y a pas de part à faire évoluer : rien ne change.',
    ended: (year: string) => `Plus aucune attribution en ${year} : la part visée n’est celle de personne.`,
    demolished: (year: string) =>
      `Les démolitions dépassent le parc : en ${year}, tout ce qui en restait est démoli.`,
    overStock: 'Il y a plus d’attributions par an que de logements.',
    notCounted:
      'Sans le nombre de logements sociaux, les logements démolis et les logements neufs ne sont pas comptés.',
    none: 'aucune',
    otherZone: 'Le scénario du lien est celui d’une autre zone : les champs sont ici ceux de l’enquête.',
    asBefore: 'Aucune attribution n’a à se faire ailleurs.',
    occupancyEnd: (share: string) => `Parmi les locataires, la part serait alors de ${share}.`,
    chart: 'Part des attributions à des ménages sous 40 % des plafonds',
    year: 'Année',
    share: 'Part',
    under: 'Attributions sous 40 %',
    all: 'Attributions',
    moved: 'Ailleurs',
    tenants: 'Part des locataires',
    unknown: 'inconnue',
    where: 'Où dans la commune',
    whereTerritory: 'Où dans le territoire, hors quartiers',
    whereAround: 'Où dans la commune, hors du périmètre',
    whereAroundSeveral: 'Où dans les communes du périmètre, hors de celui-ci',
    dwellings: 'logements sociaux',
    movers: 'emménagés récents',
    households: 'ménages locataires',
    ofResidences: (list: string) => `Au départ, sommes des résidences situées dans le périmètre : ${list}.`,
    ofIris: (list: string) => `Au départ, sommes des IRIS qui composent le périmètre : ${list}.`,
    ofNone: (list: string) =>
      `À compléter, car non comptés ou secrets dans une partie du périmètre : ${list}.`,
    receiver: 'IRIS',
    room: 'Place par an',
    received: 'Accueillies par an',
    noRoom: 'Aucun autre IRIS connu n’est sous la part à ne pas dépasser.',
    left: (count: string) => `${count} attributions par an n’y trouvent pas de place.`,
    unknownZones: (n: number) =>
      n > 1
        ? `${n} IRIS dont les attributions ne sont pas connues n’y sont pas.`
        : '1 IRIS dont les attributions ne sont pas connues n’y est pas.',
    otherReceivers: (n: number, count: string) =>
      n > 1 ? `${n} autres IRIS en accueillent ${count}.` : `1 autre IRIS en accueille ${count}.`,
    ofLink: 'Le lecteur a construit ce scénario, dont voici les suppositions.',
    atStart: (ceiling: string, years: number) =>
      `Sans autre supposition\u00a0: en ${years} ans, la part présente va à celle des emménagés récents du territoire, ${ceiling}.`,
    asTerritory: (present: string, ceiling: string) =>
      `Pas de scénario sans autre supposition\u00a0: la part présente, ${present}, ne dépasse pas celle des emménagés récents du territoire, ${ceiling}.`,
    notKnown:
      'Pas de scénario\u00a0: les emménagés récents de cette zone, ou ceux d’entre eux sous 40 % des plafonds, ne sont pas connus ou pas publiés.',
    notRead: 'Le scénario du lien n’est pas de cette zone, ou ne se lit pas\u00a0: il est laissé de côté.',
    change: 'Changer les suppositions dans l’atlas',
    counted: (known: number, of: number) =>
      `La part à ne pas dépasser est, au départ, celle des emménagés récents de ${known} IRIS sur ${of}.`,
    ofDistricts: 'Un quartier (QPV ou QVA) a le sien sous sa propre fiche.',
    toDistricts: (indicator: string) => `Voir les quartiers : « ${indicator} »`,
    suppositions:
      'Calcul : les logements se libèrent au rythme du départ ; les ménages qui partent, ou dont le logement est démoli, sont comme l’ensemble des locataires ; ceux-ci sont relogés hors de ces attributions.',
  },
  {
    intro:
      'What attributions would be if the share of households under 40% of the ceilings went, in equal steps, from its present value to the target. It is a scenario, not a forecast.',
    ofDistricts: 'A district (QPV or QVA) has its own under its own card.',
    toDistricts: (indicator) => `See the districts: “${indicator}”`,
    start: 'Build a scenario',
    summary: (from, fromCount, to, toCount, years) =>
      `From ${from} (${fromCount} a year) to ${to} (${toCount} a year) in ${years} ${years === 1 ? 'year' : 'years'}.`,
    elsewhere: (count, n) =>
      `In the last year, ${count} ${n === 1 ? 'attribution is' : 'attributions are'} made elsewhere.`,
    fromElsewhere: (count, n) =>
      `In the last year, ${count} ${n === 1 ? 'attribution comes' : 'attributions come'} from elsewhere.`,
    noLettings: 'Without any attribution there is no share to change: nothing follows.',
    ended: (year) => `No attribution is left in ${year}: the target share is nobody’s.`,
    demolished: (year) =>
      `Demolitions are more than the stock: in ${year}, all that was left of it is demolished.`,
    overStock: 'There are more attributions a year than dwellings.',
    notCounted: 'Without the number of social dwellings, those demolished and those new are not counted.',
    none: 'none',
    otherZone: 'The scenario of the link is of another zone: the fields here are those of the survey.',
    asBefore: 'No attribution has to be made elsewhere.',
    occupancyEnd: (share) => `Among tenants, the share would then be ${share}.`,
    chart: 'Share of attributions to households under 40% of the ceilings',
    year: 'Year',
    share: 'Share',
    under: 'Attributions under 40%',
    all: 'Attributions',
    moved: 'Elsewhere',
    tenants: 'Share of tenants',
    unknown: 'unknown',
    where: 'Where in the commune',
    whereTerritory: 'Where in the territory, outside districts',
    whereAround: 'Where in the commune, outside the perimeter',
    whereAroundSeveral: 'Where in the communes of the perimeter, outside of it',
    dwellings: 'social dwellings',
    movers: 'recent movers',
    households: 'tenant households',
    ofResidences: (list) => `At the start, sums of the residences inside the perimeter: ${list}.`,
    ofIris: (list) => `At the start, sums of the IRIS that make up the perimeter: ${list}.`,
    ofNone: (list) =>
      `To be filled in, for they are not counted, or secret, in a part of the perimeter: ${list}.`,
    receiver: 'IRIS',
    room: 'Room a year',
    received: 'Received a year',
    noRoom: 'No other known IRIS is under the share not to go over.',
    left: (count) => `${count} attributions a year find no room there.`,
    unknownZones: (n) =>
      n === 1
        ? '1 IRIS whose attributions are not known is left out.'
        : `${n} IRIS whose attributions are not known are left out.`,
    otherReceivers: (n, count) =>
      n > 1 ? `${n} other IRIS receive ${count}.` : `1 other IRIS receives ${count}.`,
    ofLink: 'The reader has made this scenario, whose suppositions follow.',
    atStart: (ceiling, years) =>
      `Without any other supposition: in ${years} years, the present share goes to that of the territory’s recent movers, ${ceiling}.`,
    asTerritory: (present, ceiling) =>
      `No scenario without any other supposition: the present share, ${present}, is not over that of the territory’s recent movers, ${ceiling}.`,
    notKnown:
      'No scenario: the recent movers of this zone, or those of them under 40% of the ceilings, are not known or not published.',
    notRead: 'The scenario of the link is not of this zone, or cannot be read: it is left out.',
    change: 'Change the suppositions in the atlas',
    counted: (known, of) =>
      `The share not to go over is, at first, that of the recent movers of ${known} IRIS out of ${of}.`,
    suppositions:
      'Working: dwellings become free at the pace of the start; households that leave, or whose dwelling is demolished, are as all tenants are; the latter are housed outside of these attributions.',
  },
)
