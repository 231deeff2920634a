#ifndef DIP_CSUPPORT_H
#define DIP_CSUPPORT_H

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set.
int dip_rename_exchange(const char *first, const char *second);

#endif
