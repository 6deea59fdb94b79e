import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { refuseRestricted } from './scripts/publish/refuse-restricted.ts'
import { compressedAssets } from './scripts/site/compressed-assets.ts'
import { databaseWorker } from './scripts/site/database-worker.ts'
import { siteEdition } from './scripts/site/edition-plugin.ts'
import { ENTRIES, SCRIPT_ENTRIES } from './scripts/site/entries.ts'
import { galleryPlugin } from './scripts/site/gallery-plugin.ts'
import { hostScript } from './scripts/site/host-script.ts'
import { policyPlugin } from './scripts/site/policy-plugin.ts'
import { sharedChunks } from './scripts/site/shared-chunks.ts'
import { siteFilesPlugin } from './scripts/site/site-files-plugin.ts'
import { zipInPlace } from './scripts/site/zip-in-place.ts'

export default defineConfig({
  // Relative: the built site works from any sub-path of any host.
  base: './',
  plugins: [
    react(),
    compressedAssets(),
    databaseWorker(),
    policyPlugin(),
    hostScript(),
    refuseRestricted(),
    siteEdition(),
    galleryPlugin(),
    zipInPlace(),
    siteFilesPlugin(),
  ],
  build: {
    target: 'es2022',
    // No data: URI, so that the policy needs none.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // a page whose first picture an inline script draws asks for its other scripts after it
      resolveDependencies: (_file, dependencies, { hostId, hostType }) =>
        hostType === 'html' && !hostId.endsWith('fiche.html') ? [] : dependencies,
    },
    chunkSizeWarningLimit: 1200,
    manifest: true,
    // the notices of what is bundled, which their licences ask for
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // what jspdf would fetch to turn web pages and pictures into PDF, which nothing here asks of it
      external: ['html2canvas', 'dompurify', 'canvg'],
      input: [...Object.keys(ENTRIES), ...SCRIPT_ENTRIES],
      // the exports of a script that pages ask for by its name
      preserveEntrySignatures: 'exports-only',
      output: {
        codeSplitting: {
          groups: [
            // files whose names say what they are: the bundle budget leaves the database out
            { name: 'duckdb', test: /node_modules\/(@duckdb|apache-arrow|flatbuffers)\//, priority: 100 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 100 },
            ...sharedChunks(),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
