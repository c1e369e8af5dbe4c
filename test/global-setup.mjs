import { createTemplate, openTestCluster } from './support/test-cluster.mjs';

/** Runs once, before any worker is started: workers learn of the database through the environment they inherit. */
export default async function globalSetup() {
  const cluster = await openTestCluster();
  globalThis.ordnaTestCluster = cluster;
  const { adminUrl, url, run } = cluster;
  const template = await createTemplate(cluster).catch(async (error) => {
    await cluster.close();
    throw error;
  });
  process.env.ORDNA_TEST_CLUSTER = JSON.stringify({ adminUrl, url, run, template });
}
