import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { refuseRestricted } from './scripts/pipeline/refuse-restricted.ts'
import { contentSecurityPolicy } from './scripts/site/plugin.ts'

export default defineConfig({
  // Relative: the built site works from any sub-path of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), refuseRestricted()],
  build: {
    target: 'es2022',
    // No data: URI, so that the policy needs none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    manifest: true,
  },
  worker: { format: 'es' },
})
