import { words } from '../lang.ts'

/** Words of a page that is made ready to open files without a network. */
export const ownOfflineWords = words(
  {
    title: 'Travailler hors ligne',
    help: 'Le navigateur garde tout le programme de la page (une dizaine de mégaoctets) : ouverte, elle lit ensuite les fichiers, les montre et publie sans réseau.',
    prepare: 'Préparer cette page',
    step: (done: number, of: number) => `${done} sur ${of} parties du programme`,
    ready: 'La page est prête : elle peut travailler sans réseau tant qu’elle reste ouverte.',
    partly: (kept: number, of: number) =>
      `Ce navigateur, ou l’hébergement, ne garde que ${kept} parties sur ${of} : sans réseau, certains fichiers ne s’ouvriront pas.`,
    failed: 'La page n’a pas pu être préparée. Si le réseau manque, à reprendre quand il revient.',
  },
  {
    title: 'Work offline',
    help: 'The browser keeps the whole program of the page (some ten megabytes): once open, it then reads files, shows them and publishes without a network.',
    prepare: 'Make this page ready',
    step: (done, of) => `${done} of ${of} parts of the program`,
    ready: 'The page is ready: it can work without a network as long as it stays open.',
    partly: (kept, of) =>
      `This browser, or the host, keeps ${kept} parts of ${of} only: without a network, some files will not open.`,
    failed: 'The page could not be made ready. If the network is missing, try again once it is back.',
  },
)
