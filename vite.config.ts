import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // The server puts a new word there in every answer.
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../dist/client', emptyOutDir: true, chunkSizeWarningLimit: 600 },
  server: { port: 4401, host: '127.0.0.1', proxy: { '/api': { target: 'http://127.0.0.1:4400', changeOrigin: false } } },
})
