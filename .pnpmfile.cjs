/**
 * The node-* packages state os and cpu as plain strings, which pnpm does not read as a restriction:
 * without this every platform's Node would be downloaded.
 */
function readPackage(pkg) {
  if (/^node-(linux|darwin|win)-/.test(pkg.name)) {
    if (typeof pkg.os === 'string') pkg.os = [pkg.os];
    if (typeof pkg.cpu === 'string') pkg.cpu = [pkg.cpu];
  }
  return pkg;
}

module.exports = { hooks: { readPackage } };
