// Certificates for https://localhost, made by Microsoft's package for add-in developers.
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";

const days = 30;

const expired = (path) => new Date(new X509Certificate(readFileSync(path)).validTo) < new Date();

/** Certificates in a folder, trusted by nobody until `authority` is imported where it is wanted. */
async function untrusted(folder) {
  const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    join(folder, name),
  );
  // The package keeps certificates that it finds, expired ones too.
  if (existsSync(certificate) && expired(certificate)) rmSync(folder, { recursive: true });
  await generateCertificates(authority, certificate, key, days);
  return { authority, options: { cert: readFileSync(certificate), key: readFileSync(key) } };
}

/**
 * Certificates that Excel on this machine trusts; the system asks the user once. On Linux there is no Excel to trust them.
 * @param {string} folder where certificates that nobody trusts yet are kept
 * @returns {Promise<{ authority?: string, options: { cert: Buffer, key: Buffer } }>}
 */
export async function certificates(folder) {
  if (process.platform === "linux") return untrusted(folder);
  return { options: await getHttpsServerOptions(days) };
}
