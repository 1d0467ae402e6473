import { defineConfig } from 'vite';

// The server reads the names of style sheet and script out of the manifest; chunks find each other by relative addresses.
export default defineConfig({
  base: './',
  build: { target: 'es2022', manifest: 'manifest.json', modulePreload: { polyfill: false }, rollupOptions: { input: 'main.ts' } },
});
