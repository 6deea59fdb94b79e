import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'
import { legendWords } from './legend.ts'

const FEMININE: ReadonlySet<MapLevel> = new Set(['commune', 'residence', 'condominium'])

/** The class that a workshop gives beside the computed one. */
export const correctionWords = words(
  {
    title: 'Classe donnée en atelier',
    same: (given: string) => `${given}, comme la classe calculée`,
    other: (given: string, computed: string) => `${given} (classe calculée : ${computed})`,
    unclassed: (given: string, state: string) => `${given} (pas de classe calculée : ${state})`,
    tip: (given: string) => `En atelier : ${given}`,
    by: (author: string, day: string) => `${author}, ${day}`,
    reason: (reason: string) => `« ${reason} »`,
    count: (zones: string, several: boolean, of: string, level: MapLevel) =>
      `${zones} ${legendWords.fr.kind(level, several)} corrigé${FEMININE.has(level) ? 'e' : ''}${several ? 's' : ''} en atelier sur ${of}`,
    changes: (what: string, several: boolean) => `${what} change${several ? 'nt' : ''} de classe`,
    receives: (what: string, several: boolean) =>
      `${what} sans classe calculée en reçoi${several ? 'vent' : 't'} une`,
    none: 'aucune classe ne change',
    computed: 'les couleurs et les décomptes suivent la classe calculée',
    /** legend of the ring around a point */
    ring: (level: MapLevel) =>
      `Point cerclé\u00a0: ${legendWords.fr.kind(level, false)} corrigé${FEMININE.has(level) ? 'e' : ''} en atelier, dont la couleur reste celle du calcul`,
    within: (n: string, several: boolean, level: MapLevel) =>
      `${n} corrigé${FEMININE.has(level) ? 'e' : ''}${several ? 's' : ''} en atelier`,
  },
  {
    title: 'Class given by a workshop',
    same: (given) => `${given}, as the computed class`,
    other: (given, computed) => `${given} (computed class: ${computed})`,
    unclassed: (given, state) => `${given} (no computed class: ${state})`,
    tip: (given) => `Workshop: ${given}`,
    by: (author, day) => `${author}, ${day}`,
    reason: (reason) => `“${reason}”`,
    count: (zones, _several, of, level) =>
      `${zones} of ${of} ${legendWords.en.kind(level, true)} corrected by a workshop`,
    changes: (what, several) => `${what} change${several ? '' : 's'} class`,
    receives: (what, several) => `${what} without a computed class receive${several ? '' : 's'} one`,
    none: 'no class changes',
    computed: 'colours and counts follow the computed class',
    ring: (level) =>
      `Circled point: ${legendWords.en.kind(level, false)} corrected by a workshop, whose colour stays the computed one`,
    within: (n) => `${n} corrected by a workshop`,
  },
)
