import { words } from '../lang.ts'

/** Words of the perimeters of work that a reader draws or opens. */
export const ownWorkWords = words(
  {
    perimeters: (n: number) => (n > 1 ? `${n} périmètres de travail` : '1 périmètre de travail'),
    none: 'Aucun périmètre de ce fichier n’est dans le territoire',
    ofIris: (name: string, n: number) => `${name} : ${n > 1 ? `${n} IRIS entiers` : '1 IRIS entier'}`,
    ofPoints: (name: string) =>
      `${name} : coupe des IRIS, compte les résidences et copropriétés qui s’y trouvent`,
    show: 'Voir à l’échelle des périmètres',
    list: (n: number) => `Périmètres (${n})`,
  },
  {
    perimeters: (n) => (n > 1 ? `${n} perimeters of work` : '1 perimeter of work'),
    none: 'No perimeter of this file is in the territory',
    ofIris: (name, n) => `${name}: ${n > 1 ? `${n} whole IRIS` : '1 whole IRIS'}`,
    ofPoints: (name) => `${name}: cuts IRIS, counts the residences and condominiums that stand in it`,
    show: 'See at the scale of perimeters',
    list: (n) => `Perimeters (${n})`,
  },
)
