#!/bin/sh
# Certificates for the links between the containers, from a certificate authority that lives in this volume only.
# Makes what is missing and leaves the rest alone.
set -eu
cd "${1:-/certs}"
umask 077

[ -f ca.key ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
  -subj '/CN=Sprechraum internal' -keyout ca.key -out ca.crt

for name in content keys mail; do
  [ -f "$name.crt" ] && continue
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$name" -keyout "$name.key" -out "$name.csr"
  printf 'subjectAltName=DNS:%s\n' "$name" > "$name.ext"
  openssl x509 -req -in "$name.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 825 -extfile "$name.ext" -out "$name.crt"
  rm "$name.csr" "$name.ext"
done

# Everybody may check, only the server may prove: 999 is postgres in its image.
chmod 755 . && chmod 644 ./*.crt
chown 999:999 content.key keys.key
chmod 600 ./*.key
chmod 644 mail.key
