import { words } from '../lang.ts'

/** Words of what is kept of the files of a reader, and of the project file. */
export const ownKeepWords = words(
  {
    title: 'Garder, transmettre',
    keep: 'Garder ces fichiers dans ce navigateur, jusqu’à ce qu’ils soient retirés',
    size: (files: number, size: string) => `${files} ${files > 1 ? 'fichiers' : 'fichier'}, ${size} Mo`,
    refused:
      'Ce navigateur ne garde rien ici (fenêtre privée, mémoire pleine ou refusée). Les fichiers restent ouverts jusqu’à la fermeture de la page.',
    clear: 'Tout effacer',
    clearSure: (files: number) =>
      files > 1
        ? `Effacer ${files} fichiers et ce qui en a été fait ? Rien ne les rend.`
        : 'Effacer ce fichier et ce qui en a été fait ? Rien ne le rend.',
    clearYes: 'Effacer',
    clearNo: 'Garder',
    save: 'Enregistrer le projet (.atlas.zip)',
    whole: 'Avec le contenu des fichiers',
    wholeHelp: 'Sans lui, le projet dit seulement quels fichiers ouvrir, et ce qu’ils contiennent.',
    reopened: 'Projet ouvert.',
    wants: (files: string) => `Ce projet demande aussi ces fichiers, qu’il ne contient pas : ${files}.`,
    describe: (files: string) => `À décrire ci-dessous, rien n’en étant encore lu : ${files}.`,
    otherTerritory: (territory: string) =>
      `Ce projet a été fait sur un autre territoire (${territory}) : ses fichiers sont ouverts sur celui-ci.`,
    elsewhere: 'Ouverts sur un autre territoire',
    openHere: 'ouvrir ici aussi',
    openHereOf: (file: string) => `ouvrir ici aussi : ${file}`,
    openAllHere: (files: number) => `Ouvrir ici les ${files} tableaux`,
    notOpened: (file: string, territory: string) =>
      `Le projet « ${file} » est encore d’un autre territoire (${territory}) : il n’est pas ouvert. Choisissez-le seul.`,
    newer: (cause: string) =>
      `Ce projet vient d’une version plus récente de l’atlas (${cause}) : il n’est pas ouvert.`,
    notProject: 'Ce fichier n’est pas un projet de l’atlas, ou il est abîmé : il n’est pas ouvert.',
  },
  {
    title: 'Keep, hand on',
    keep: 'Keep these files in this browser, until they are removed',
    size: (files, size) => `${files} ${files === 1 ? 'file' : 'files'}, ${size} MB`,
    refused:
      'This browser keeps nothing here (private window, storage full or refused). The files stay open until the page is closed.',
    clear: 'Clear everything',
    clearSure: (files) =>
      files > 1
        ? `Clear ${files} files and what was made of them? Nothing brings them back.`
        : 'Clear this file and what was made of it? Nothing brings it back.',
    clearYes: 'Clear',
    clearNo: 'Keep',
    save: 'Save the project (.atlas.zip)',
    whole: 'With the content of the files',
    wholeHelp: 'Without it the project only says which files to open, and what they hold.',
    reopened: 'Project open.',
    wants: (files) => `This project asks for these files too, which it does not hold: ${files}.`,
    describe: (files) => `Still to be described below, and not read so far: ${files}.`,
    otherTerritory: (territory) =>
      `This project was made on another territory (${territory}): its files are open on this one.`,
    elsewhere: 'Open on another territory',
    openHere: 'open here too',
    openHereOf: (file) => `open here too: ${file}`,
    openAllHere: (files) => `Open the ${files} tables here`,
    notOpened: (file, territory) =>
      `The project “${file}” is of yet another territory (${territory}): it is not opened. Choose it alone.`,
    newer: (cause) => `This project is of a later version of the atlas (${cause}): it is not opened.`,
    notProject: 'This file is no project of the atlas, or is damaged: it is not opened.',
  },
)
