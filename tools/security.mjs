// The page's security rules, in one place: the build writes the policy into index.html, the server sends it as a
// header. Both apply at once, so they must be the same text.

const DIRECTIVES = {
  'default-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // No text becomes script or markup; the one policy lets the ensemble's worker through.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['brink-worker'],
};

const join = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

/** For the meta element, where `frame-ancestors` is not allowed. */
export const META_POLICY = join(DIRECTIVES);

export const SECURITY_HEADERS = {
  'Content-Security-Policy': join({ ...DIRECTIVES, 'frame-ancestors': ["'none'"] }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
