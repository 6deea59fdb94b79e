import { words } from '../lang.ts'

/** Words of the waiting for the reader's own files, which only a page that has some fetches. */
export const ownWaitWords = words(
  {
    reopening: 'Réouverture de vos fichiers, gardés dans ce navigateur…',
    masking:
      'Calcul de ce qu’une publication masquerait de vos fichiers… Il peut durer deux minutes ; rien n’en est montré avant.',
    held: 'À venir, une fois calculé ce qui est masqué.',
    skip: 'Voir l’atlas sans mes fichiers en attendant',
  },
  {
    reopening: 'Opening again your files, kept in this browser…',
    masking:
      'Working out what a publication would mask of your files… It may take two minutes; nothing of them is shown before.',
    held: 'To come, once what is masked is worked out.',
    skip: 'See the atlas without my files meanwhile',
  },
)
