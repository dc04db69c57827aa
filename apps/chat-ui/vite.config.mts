import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './vite/budget.mjs';
import { precompress } from './vite/precompress.mjs';
import { serviceWorker } from './vite/service-worker.mjs';

/** Where `npx nx run chat-ui:page` finds the API: a running `npm start`. */
const api = process.env['ERRAND_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), tailwindcss(), budget(), serviceWorker(), precompress()],
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    // The page's styles choose between light and dark with light-dark().
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: true } } },
});
