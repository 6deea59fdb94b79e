import { words } from '../lang.ts'

/** What a perimeter of work can be made of. */
export type MadeOf = 'iris' | 'residence' | 'condominium'
type Nouns = Readonly<Record<MadeOf, readonly [one: string, several: string]>>

const FR: Nouns = {
  iris: ['cet IRIS', 'IRIS'],
  residence: ['cette résidence', 'résidences'],
  condominium: ['cette copropriété', 'copropriétés'],
}
const EN: Nouns = {
  iris: ['IRIS', 'IRIS'],
  residence: ['residence', 'residences'],
  condominium: ['condominium', 'condominiums'],
}

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
    title: 'Tracer un périmètre de travail',
    intro:
      'Un quartier de vie, un QPV partagé ou élargi : il reste sur cette machine, à côté des périmètres légaux, qui restent dessinés. Un fichier de périmètres (GeoJSON, Shapefile) s’ouvre ci-dessus comme les autres.',
    file: 'périmètres tracés.geojson',
    name: 'Nom du périmètre',
    onMap: 'Tracer sur la carte',
    redraw: (name: string) => `Reprendre le tracé de ${name}`,
    drop: (name: string) => `Supprimer ${name}`,
    madeOf: (of: MadeOf) => `Composer ${of === 'iris' ? 'd’IRIS entiers' : `de ${FR[of][1]}`}`,
    zoneFilter: (of: MadeOf) => `Filtrer les ${FR[of][1]} par nom ou code`,
    zonesMore: (of: MadeOf, n: number) => `${n} autres ${FR[of][1]} : préciser le filtre.`,
    makeOf: (of: MadeOf, n: number) =>
      n > 1 ? `Faire un périmètre de ces ${n} ${FR[of][1]}` : `Faire un périmètre de ${FR[of][0]}`,
    shared: (names: string) =>
      `Au même endroit qu’une résidence ou copropriété qui n’est pas choisie, dont aucun tracé ne sépare : ${names}.`,
    byList: 'Par une liste de coordonnées',
    vertices: 'Un sommet par ligne : longitude ; latitude, en degrés',
    makeOfList: 'Faire un périmètre de cette liste',
    wrongLine: (n: number) => `La ligne ${n} n’est pas un point : longitude ; latitude, en degrés.`,
    few_vertices: 'Il faut trois points différents au moins.',
    crosses_itself: 'Le tracé se croise : déplacer ou supprimer un sommet.',
    no_name: 'Donner un nom au périmètre.',
    drawing: 'Tracé d’un périmètre de travail',
    drawHelp:
      'Un clic ou un toucher sur la carte ajoute un sommet ; un sommet se déplace en le tirant, ou par les flèches du clavier ; Suppr ou deux clics l’enlèvent ; un point du milieu d’un côté en ajoute un. Au clavier, sur la carte : les flèches déplacent une croix, Entrée y met un sommet ; ou bien une liste de coordonnées, sous « Ouvrir mes fichiers ».',
    vertexCount: (n: number) => (n > 1 ? `${n} sommets` : `${n} sommet`),
    vertex: (n: number) => `Sommet ${n}`,
    middle: (n: number) => `Ajouter un sommet après le sommet ${n}`,
    undo: 'Enlever le dernier sommet',
    finish: 'Enregistrer le périmètre',
    cancel: 'Abandonner le tracé',
  },
  {
    perimeters: (n) => (n > 1 ? `${n} perimeters of work` : '1 perimeter of work'),
    none: 'No perimeter of this file is in the territory',
    ofIris: (name, n) => `${name}: ${n > 1 ? `${n} whole IRIS` : '1 whole IRIS'}`,
    ofPoints: (name) => `${name}: cuts IRIS, counts the residences and condominiums that stand in it`,
    show: 'See at the scale of perimeters',
    list: (n) => `Perimeters (${n})`,
    title: 'Draw a perimeter of work',
    intro:
      'A district as it is lived in, a QPV parted or enlarged: it stays on this machine, beside the legal perimeters, which stay drawn. A file of perimeters (GeoJSON, Shapefile) opens above like any other.',
    file: 'drawn perimeters.geojson',
    name: 'Name of the perimeter',
    onMap: 'Draw on the map',
    redraw: (name) => `Change the outline of ${name}`,
    drop: (name) => `Delete ${name}`,
    madeOf: (of) => `Make it of ${of === 'iris' ? 'whole IRIS' : EN[of][1]}`,
    zoneFilter: (of) => `Filter ${EN[of][1]} by name or code`,
    zonesMore: (of, n) => `${n} other ${EN[of][1]}: narrow the filter.`,
    makeOf: (of, n) => `Make a perimeter of ${n > 1 ? `these ${n} ${EN[of][1]}` : `this ${EN[of][0]}`}`,
    shared: (names) =>
      `At the place of a residence or condominium that is not chosen, from which no outline parts them: ${names}.`,
    byList: 'By a list of coordinates',
    vertices: 'One corner a line: longitude; latitude, in degrees',
    makeOfList: 'Make a perimeter of this list',
    wrongLine: (n) => `Line ${n} is no point: longitude; latitude, in degrees.`,
    few_vertices: 'Three different points are needed at least.',
    crosses_itself: 'The outline crosses itself: move or delete a corner.',
    no_name: 'Name the perimeter.',
    drawing: 'Drawing a perimeter of work',
    drawHelp:
      'A click or a tap on the map adds a corner; a corner moves when it is dragged, or with the arrow keys; Delete or two clicks take it away; a dot in the middle of a side adds one. By keyboard, on the map: the arrow keys move a cross, Enter puts a corner there; or else a list of coordinates, where your files are opened.',
    vertexCount: (n) => (n === 1 ? '1 corner' : `${n} corners`),
    vertex: (n) => `Corner ${n}`,
    middle: (n) => `Add a corner after corner ${n}`,
    undo: 'Take the last corner away',
    finish: 'Save the perimeter',
    cancel: 'Abandon the drawing',
  },
)
