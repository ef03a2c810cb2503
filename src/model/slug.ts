import * as v from 'valibot';

/** Ids are lower-case ASCII slugs: they stand in addresses and in exports. */
export const slugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a lower-case ASCII slug, as in ezhou-airport'),
);
