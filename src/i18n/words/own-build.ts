import { words } from '../lang.ts'

/** Words of a territory that a reader builds of their own contours. */
export const ownBuildWords = words(
  {
    title: 'Mon territoire',
    contours: (level: string, zones: string) => `Contours, ${level} : ${zones} zones.`,
    openFailed: (cause: string) => `Ce territoire n’a pas pu être ouvert : ${cause}`,
    nothingToShow:
      'Ce territoire n’a aucun chiffre à montrer : ouvrir aussi un tableau (INSEE, LOVAC, OPS…), puis construire de nouveau.',
    help: 'Les contours ouverts, et les tableaux dont l’atlas connaît la forme, font un territoire : recouvrements calculés, secret statistique appliqué et prouvé, comme pour une publication.',
    siren: 'SIREN de l’intercommunalité',
    fetch: 'Chercher ses contours',
    fetchHelp: (hosts: string) =>
      `Demandés à ${hosts}, qui apprend ce code et rien de vos fichiers. Le publicateur de l’atlas l’a permis.`,
    fetching: (hosts: string) => `Demande à ${hosts}…`,
    fetchFailed: (cause: string) => `Les contours ne sont pas venus : ${cause}`,
    epci: 'Intercommunalité',
    seen: (name: string, here: number, of: number) => `${name} (${here} communes sur ${of})`,
    partial: (n: number) =>
      `${n} communes n’ont pas de contour dans ces fichiers : le territoire ne peut être fait sans elles.`,
    noEpci:
      'Des contours de QPV seuls ne font pas un territoire : ouvrir aussi ceux des communes ou des IRIS.',
    build: 'Construire le territoire',
    starting: 'ce que l’atlas sait des sources…',
    cancel: 'Arrêter',
    report: 'Rapport',
    remarks: 'Remarques',
    checks: 'Ce qui ne s’accorde pas avec ce qui est connu',
    again:
      'Ce qui est gardé entrera dans le territoire, avec sa raison, une fois celui-ci construit de nouveau.',
    failed: 'Rien n’est écrit :',
    nothing: 'Les contours de toutes les communes ne sont pas là : rien n’est construit.',
    built: (name: string, communes: number, iris: number) =>
      `${name} : ${communes} communes${iris > 0 ? `, ${iris} IRIS` : ''}.`,
    apart: (files: string) =>
      `Hors de ce territoire : ${files}. Un tableau que l’atlas ne connaît pas est proposé par « Ouvrir mes fichiers » une fois le territoire ouvert ; de deux fichiers de la même forme, le dernier ouvert sert.`,
    made: 'Ce territoire est fait de ces fichiers',
    change: 'Les changer, puis construire à nouveau',
    open: 'Ouvrir ce territoire',
    publish: 'Télécharger le dossier à publier (zip)',
    publishSite: 'Télécharger le site entier (zip)',
    siteAlone: 'Ce territoire seul, sans les autres de cet atlas ni leurs vues préparées',
    siteStep: (done: number, of: number) => `Fichiers du site : ${done} sur ${of}`,
    siteReady: 'Site remis au navigateur.',
    siteFailed: 'Le site n’a pas pu être préparé. Si le réseau manque, à reprendre quand il revient.',
    publishHelp:
      'Le zip tient data/, à mettre sur l’hébergement de l’atlas, et la déclaration dont il est fait ; le site entier, ce même atlas qui s’ouvre sur ce territoire, à déposer tel quel sur un hébergement : son éditeur, son adresse et ses mentions légales y restent à déclarer. La preuve ne porte pas sur ce qui a été publié avant : voir la documentation.',
  },
  {
    title: 'My territory',
    contours: (level, zones) => `Outlines, ${level}: ${zones} zones.`,
    openFailed: (cause) => `This territory could not be opened: ${cause}`,
    nothingToShow:
      'This territory has no figure to show: open a table as well (INSEE, LOVAC, OPS…), then build again.',
    help: 'The open outlines, and the tables whose form the atlas knows, make a territory: overlaps worked out, statistical secrecy applied and proved, as for a publication.',
    siren: 'SIREN of the intercommunality',
    fetch: 'Get its outlines',
    fetchHelp: (hosts) =>
      `Asked of ${hosts}, which learns this code and nothing of your files. The publisher of the atlas allows it.`,
    fetching: (hosts) => `Asking ${hosts}…`,
    fetchFailed: (cause) => `The outlines have not come: ${cause}`,
    epci: 'Intercommunality',
    seen: (name, here, of) => `${name} (${here} of ${of} communes)`,
    partial: (n) =>
      `${n} communes have no outline in these files: the territory cannot be made without them.`,
    noEpci: 'Outlines of QPV alone make no territory: open those of the communes or IRIS as well.',
    build: 'Build the territory',
    starting: 'what the atlas knows of sources…',
    cancel: 'Stop',
    report: 'Report',
    remarks: 'Remarks',
    checks: 'What does not agree with what is known',
    again: 'What is kept will be in the territory, with its reason, once that is built again.',
    failed: 'Nothing is written:',
    nothing: 'The outlines of all communes are not there: nothing is built.',
    built: (name, communes, iris) => `${name}: ${communes} communes${iris > 0 ? `, ${iris} IRIS` : ''}.`,
    apart: (files) =>
      `Not in this territory: ${files}. A table that the atlas does not know is offered under “Open my files” once the territory is open; of two files of one form, the last one opened serves.`,
    made: 'This territory is made of these files',
    change: 'Change them, then build again',
    open: 'Open this territory',
    publish: 'Download the folder to publish (zip)',
    publishSite: 'Download the whole site (zip)',
    siteAlone: 'This territory alone, without the others of this atlas nor their prepared views',
    siteStep: (done, of) => `Files of the site: ${done} of ${of}`,
    siteReady: 'Site given to the browser.',
    siteFailed: 'The site could not be prepared. If the network is missing, try again once it is back.',
    publishHelp:
      'The zip holds data/, to be put on the host of the atlas, and the declaration that it is made of; the whole site, this same atlas opening on this territory, to be unpacked on a host as it is: its publisher, address and legal notice are yet to be declared there. The proof does not cover what was published before: see the documentation.',
  },
)
