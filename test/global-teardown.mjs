/** Says nothing: the closing line has been printed and stays the last. */
export default async function globalTeardown() {
  await globalThis.ordnaTestCluster?.close();
}
