#include <stddef.h>

// Tells valgrind that these bytes are secret: to it they have no value, and it reports every branch and every address that rests on
// them (Langley 2010, ctgrind).
void mark_secret(const void *bytes, size_t count);

// And that they are published.
void mark_public(const void *bytes, size_t count);
