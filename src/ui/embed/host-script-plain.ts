import { atlasEmbed as hold } from './host-script.ts'

/** The same for a page without modules, built as atlas-embed.js: `atlasEmbed` by name, and at once for each frame that asks. */

declare global {
  var atlasEmbed: typeof import('./host-script.ts').atlasEmbed | undefined
}

globalThis.atlasEmbed = hold
const wire = () => {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-atlas-embed]')) hold(frame)
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', wire)
else wire()
