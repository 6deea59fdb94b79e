import { words } from '../lang.ts'

export const summaryWords = words(
  {
    summary: 'Synthèse',
    inFourPages: 'Synthèse en quatre pages',
    page: (n: number) => `page ${n} sur 4`,
    indicators: 'Ce que disent les indicateurs',
    concentration: 'Où se concentre la fragilité',
    method: 'Méthode et sources',
    rule: 'Phrases composées par règle à partir des chiffres publiés. Un taux d’ensemble est le rapport des sommes, jamais la moyenne des taux.',
    awaited: 'Le total n’est pas disponible : la base de données n’a pas répondu.',
    most: 'Les IRIS des classes de plus forte fragilité, ceux qui ont le plus de logements d’abord ; l’atlas les montre tous.',
    noMethod:
      'Aucune méthode de fragilité n’est lue sur ce territoire : les zones aux valeurs les plus hautes sont montrées, sans jugement sur leur fragilité.',
    noPlan: 'Aucun objectif de plan n’est publié pour ce territoire.',
    methodSettings: (title: string, settings: string) => `${title} : ${settings}.`,
  },
  {
    summary: 'Summary',
    inFourPages: 'Summary in four pages',
    page: (n) => `page ${n} of 4`,
    indicators: 'What the indicators say',
    concentration: 'Where fragility concentrates',
    method: 'Method and sources',
    rule: 'Sentences composed by rule from the published figures. A rate of the whole is the ratio of sums, never the mean of rates.',
    awaited: 'The total is not available: the database has not answered.',
    most: 'The IRIS of the classes of most fragility, those with the most dwellings first; the atlas shows them all.',
    noMethod:
      'No method of fragility is read in this territory: the zones of the highest values are shown, with no judgement on their fragility.',
    noPlan: 'No objective of a plan is published for this territory.',
    methodSettings: (title, settings) => `${title}: ${settings}.`,
  },
)
