// SPDX-License-Identifier: MIT
/*
 * Builds the page into dist/, which the server carries in itself. With
 * TAKT_SERVER=http://127.0.0.1:PORT `npm run dev` asks that server.
 */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const server = process.env["TAKT_SERVER"];
/* The server takes changes from its own pages alone, so the proxy says it is one. */
const proxied = Object.fromEntries(
  ["/api", "/login", "/feeds"].map((path) => [
    path,
    { target: server ?? "", changeOrigin: true, headers: { Origin: server ?? "" } },
  ]),
);

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  build: {
    target: "es2022",
    // Everything stays a file of its own: the page may load nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: server === undefined ? {} : { proxy: proxied },
});
