/**
 * The style of a first picture, adopted by its script: the page's policy allows no style in its text, and a file would
 * cost a journey to the host before the picture. Values are those of src/ui/tokens.css; a dark theme has its own.
 */
export const SKETCH_STYLE = `
body:has(>main.sketch){margin:0}
:root:has(main.dark){background:#15191d;color-scheme:dark}
:root:has(main.light){color-scheme:light}
@media (prefers-color-scheme:dark){:root:has(main.auto){background:#15191d}}
.sketch{--ink:#1b2126;--soft:#55606a;--paper:#fff;--sunk:#ecebe5;--line:#d9d7cf;--strong:#7c868f;--hair:#a9b1b7;--accent:#0f5964;--notice:#fdf5e2;--notice-line:#d9b25a;
color:var(--ink);background:var(--paper);font:.9375rem/1.45 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;padding:1rem;box-sizing:border-box;max-width:75rem;margin:0 auto}
.sketch.dark{--ink:#eceff1;--soft:#b3bcc4;--paper:#15191d;--sunk:#252b31;--line:#39414a;--strong:#8b96a0;--hair:#8b96a0;--accent:#7cc4cf;--notice:#3a3220;--notice-line:#a8873c}
@media (prefers-color-scheme:dark){.sketch.auto{--ink:#eceff1;--soft:#b3bcc4;--paper:#15191d;--sunk:#252b31;--line:#39414a;--strong:#8b96a0;--hair:#8b96a0;--accent:#7cc4cf;--notice:#3a3220;--notice-line:#a8873c}}
.sketch h1{font-size:1.25rem;line-height:1.25;margin:0}
.sketch p,.sketch ul{margin:.25rem 0;padding:0}
.sketch .subtitle,.sketch .source,.sketch .note{color:var(--soft);font-size:.8125rem}
.sketch .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.sketch .warnings{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .5rem;font-size:.8125rem;font-weight:700}
.sketch .warnings li{background:var(--notice);border:1px solid var(--notice-line);border-radius:4px;padding:.1rem .5rem}
.sketch .map{position:relative;margin:.5rem 0}
.sketch .map>svg:first-child{display:block;width:100%;height:auto;max-height:40rem}
.sketch path,.sketch circle{vector-effect:non-scaling-stroke}
.sketch .land{fill:var(--sunk);stroke:var(--strong);stroke-width:2.4}
.sketch .zone{stroke:var(--paper);stroke-width:.8}
.sketch .pale{stroke:var(--hair)}
.sketch .parents,.sketch .halo,.sketch .qpv,.sketch .qva,.sketch .selected,.sketch .focus{fill:none;pointer-events:none;stroke-linejoin:round}
.sketch .parents{stroke:#55606a;stroke-width:.8;stroke-opacity:.65}
.sketch .halo{stroke:#fff;stroke-width:3.6}
.sketch .qpv,.sketch .qva{stroke:#1b2126;stroke-width:1.5}
.sketch .legend .qpv,.sketch .note .qpv,.sketch .note .qva{stroke:var(--ink)}
.sketch .qva{stroke-dasharray:5 3.5}
.sketch .selected{stroke:#1b2126;stroke-width:2.75}
.sketch .focus{stroke:#0f5964;stroke-width:3}
.sketch .circle{stroke:var(--paper);stroke-width:1;fill-opacity:.82}
.sketch .map .scale{position:absolute;left:0;bottom:0;width:100%;height:3px;overflow:visible;pointer-events:none}
.sketch .scale path{stroke:var(--ink);stroke-width:2}
.sketch .distance{position:absolute;left:0;bottom:5px;font-size:.75rem;pointer-events:none}
.sketch table{border-collapse:collapse;font-size:.8125rem;width:100%}
.sketch .legend{max-width:34rem}
.sketch th,.sketch td{padding:.15rem 0 .15rem .75rem;text-align:right;font-weight:400;vertical-align:top}
.sketch th[scope=row]{text-align:left;padding-left:0}
.sketch thead th{color:var(--soft)}
.sketch thead{border-bottom:1px solid var(--line)}
.sketch .swatch{width:28px;height:16px;margin-right:.6rem;vertical-align:-3px}
.sketch .legend th[scope=row]{position:relative;padding-left:2.4rem}
.sketch .legend .swatch{position:absolute;left:0;top:.25rem}
.sketch .swatch rect{stroke:var(--strong);stroke-width:.75}
.sketch .zones{max-height:16rem;overflow:auto;margin:.75rem 0}
.sketch .zones thead th:first-child{text-align:left;padding-left:0}
.sketch .zones tbody tr{border-top:1px solid var(--line)}
.sketch .tip{position:absolute;right:0;bottom:0;max-width:min(100%,22rem);margin:0;padding:.5rem .75rem;background:var(--paper);border:1px solid var(--strong);border-radius:6px;font-size:.8125rem;pointer-events:none}
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
.sketch button,.sketch select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--strong);border-radius:6px;padding:.3rem .6rem}
.sketch :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.sketch [role=alert]{background:var(--notice);border:1px solid var(--notice-line);border-radius:6px;padding:.5rem .75rem}
`
