import { words } from '../lang.ts'

/** Words of where the contours that a reader opens come from. */
export const ownContoursWords = words(
  {
    unsaid: 'Leur provenance n’est pas dite : ils seront crédités comme contours ouverts par le lecteur.',
    official: 'Contours officiels',
    given: 'Contours ouverts par le lecteur',
    said: (kind: string, credit: string) => `${kind} : ${credit}.`,
    title: 'D’où viennent ces contours',
    titleOf: (file: string) => `D’où viennent les contours de ${file}`,
    recognised: (title: string, producer: string) =>
      `Leur forme est celle de « ${title} » (${producer}) ; elle ne prouve pas d’où ils viennent, ni de quelle édition ils sont.`,
    producer: 'Producteur',
    name: 'Titre',
    vintage: 'Millésime',
    licence: 'Licence',
    noLicence: 'non dite',
    isOfficial: 'Ce sont les contours officiels de ce producteur',
    needed_producer:
      'Des contours officiels ont un producteur : l’écrire ; le nom du fichier n’en est pas un.',
    needed_vintage: 'Des contours officiels ont un millésime : l’écrire.',
    take: 'Reprendre ce producteur et ce titre',
    save: 'Retenir cette provenance',
    again: 'Retenue. Un territoire déjà construit la porte une fois construit de nouveau.',
  },
  {
    unsaid: 'Where they come from is not said: they will be credited as outlines opened by the reader.',
    official: 'Official outlines',
    given: 'Outlines opened by the reader',
    said: (kind, credit) => `${kind}: ${credit}.`,
    title: 'Where these outlines come from',
    titleOf: (file) => `Where the outlines of ${file} come from`,
    recognised: (title, producer) =>
      `Their form is that of “${title}” (${producer}); it does not prove where they come from, nor of which edition they are.`,
    producer: 'Producer',
    name: 'Title',
    vintage: 'Vintage',
    licence: 'Licence',
    noLicence: 'not said',
    isOfficial: 'These are the official outlines of this producer',
    needed_producer: 'Official outlines have a producer: write it; the name of the file is none.',
    needed_vintage: 'Official outlines have a vintage: write it.',
    take: 'Take this producer and this title',
    save: 'Keep this provenance',
    again: 'Kept. A territory that is built already bears it once it is built again.',
  },
)
