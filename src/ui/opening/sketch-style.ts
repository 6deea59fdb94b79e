import { DARK_INKS, type Inks, LIGHT_INKS, tokensOf } from '../../figure/palette.ts'

const tokens = (inks: Inks) => [...tokensOf(inks)].map(([name, color]) => `--${name}:${color};`).join('')
const [light, dark] = [tokens(LIGHT_INKS), tokens(DARK_INKS)]

/**
 * The style of a first picture, adopted by its script: the page's policy allows no style in its text, and a file would
 * cost a journey to the host before the picture. Paper is white whatever the theme. On a phone the page's picture leaves
 * room for what the page puts above its map (show.css), so that the map does not jump.
 */
export const SKETCH_STYLE = `
body:has(>main.sketch){margin:0}
:root:has(main.dark){color-scheme:dark}
:root:has(main.light){color-scheme:light}
@media screen{:root:has(main.dark){background:${DARK_INKS.paper}}}
@media screen and (prefers-color-scheme:dark){:root:has(main.auto){background:${DARK_INKS.paper}}}
.sketch{${light}
color:var(--ink);background:var(--paper);font:.9375rem/1.45 Liberation Sans,system-ui,sans-serif;font-variant-numeric:tabular-nums;padding:1rem;box-sizing:border-box;max-width:75rem;margin:0 auto}
@media screen{.sketch.dark{${dark}}}
@media screen and (prefers-color-scheme:dark){.sketch.auto{${dark}}}
.sketch h1{font-size:1.25rem;line-height:1.25;margin:0}
.sketch p,.sketch ul{margin:.25rem 0;padding:0}
.sketch .subtitle,.sketch .source,.sketch .note{color:var(--ink-soft);font-size:.8125rem}
.sketch .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.sketch .warnings{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .5rem;font-size:.8125rem;font-weight:700}
.sketch .warnings li{background:var(--notice-soft);border:1px solid var(--notice-line);border-radius:4px;padding:.1rem .5rem}
.sketch .map{position:relative;margin:.5rem 0}
.sketch .map>svg:first-child{display:block;width:100%;height:auto;max-height:40rem}
.sketch path,.sketch circle{vector-effect:non-scaling-stroke}
.sketch .land{fill:var(--paper-sunk);stroke:var(--line-strong);stroke-width:2.4}
.sketch .zone{stroke:var(--parting);stroke-width:.8}
.sketch .pale{stroke:var(--edge)}
.sketch .parents,.sketch .casing,.sketch .halo,.sketch .qpv,.sketch .qva,.sketch .selected,.sketch .focus{fill:none;pointer-events:none;stroke-linejoin:round}
.sketch .parents{stroke:var(--ink-soft);stroke-width:.8;stroke-opacity:.65}
.sketch .casing,.sketch .halo{stroke:var(--paper)}
.sketch .halo{stroke-width:3.6}
.sketch .qpv,.sketch .qva{stroke:var(--ink)}
.sketch .swatch .qpv,.sketch .swatch .qva{stroke-width:1.5}
.sketch .targets{fill:none;pointer-events:all}
.sketch .qva{stroke-dasharray:5 3.5}
.sketch .selected{stroke:var(--ink);stroke-width:2.75}
.sketch .focus{stroke:var(--accent);stroke-width:3}
.sketch .circle{stroke:var(--parting);stroke-width:1;fill-opacity:.82}
.sketch .empty{stroke:var(--line-strong)}
.sketch .map .scale{position:absolute;left:0;bottom:0;width:100%;height:3px;overflow:visible;pointer-events:none}
.sketch .scale path{stroke:var(--ink);stroke-width:2}
.sketch .distance{position:absolute;left:0;bottom:5px;font-size:.75rem;pointer-events:none}
.sketch table{border-collapse:collapse;font-size:.8125rem;width:100%}
.sketch .legend{max-width:34rem}
.sketch th,.sketch td{padding:.15rem 0 .15rem .75rem;text-align:right;font-weight:400;vertical-align:top}
.sketch th[scope=row]{text-align:left;padding-left:0}
.sketch thead th{color:var(--ink-soft)}
.sketch thead{border-bottom:1px solid var(--line)}
.sketch .swatch{width:28px;height:16px;margin-right:.6rem;vertical-align:-3px}
.sketch .legend th[scope=row]{position:relative;padding-left:2.4rem}
.sketch .legend .swatch{position:absolute;left:0;top:.25rem}
.sketch .swatch rect{stroke:var(--line-strong);stroke-width:.75}
.sketch .zones{max-height:16rem;overflow:auto;margin:.75rem 0}
.sketch .zones thead th:first-child{text-align:left;padding-left:0}
.sketch .zones tbody tr{border-top:1px solid var(--line)}
.sketch .tip{position:absolute;right:0;bottom:0;max-width:min(100%,22rem);margin:0;padding:.5rem .75rem;background:var(--paper);border:1px solid var(--line-strong);border-radius:6px;font-size:.8125rem;pointer-events:none}
.sketch .tip:empty{display:none}
.sketch .tip span{display:block}
.sketch .tip span:first-child{font-weight:700}
.sketch .map .live{z-index:1;background:var(--paper)}
.sketch .live,.sketch .live *{touch-action:pan-x pan-y!important}
.sketch .zooms{position:absolute;z-index:2;top:.5rem;left:.5rem;display:grid;gap:.25rem}
.sketch .zooms button{width:2rem;height:2rem;padding:0;font-weight:700}
.sketch .live~.tip,.sketch .tip{z-index:2}
.sketch .bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0}
.sketch a{color:var(--accent)}
.sketch button,.sketch select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line-strong);border-radius:6px;padding:.3rem .6rem}
.sketch :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.sketch [role=alert]{background:var(--notice-soft);border:1px solid var(--notice-line);border-radius:6px;padding:.5rem .75rem}
@media screen and (max-width:39.99rem){
#opening.sketch{display:flex;flex-direction:column;padding:2.75rem 1rem .5rem}
#opening.sketch:has(.warnings){padding-top:0}
#opening .warnings{order:-1;min-height:4rem;margin:0 0 .5rem;align-content:end;font-size:.6875rem}
#opening h1{font-size:1.125rem;line-height:1.2}
#opening .subtitle{font-size:.75rem;margin:.25rem 0 6.5rem}
#opening .map{display:grid;align-content:center;height:max(12rem,100svh - 27.7rem);margin:0 0 .5rem;padding:0 1.25rem}
}
`
