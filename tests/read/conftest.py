"""What must be there before the first test of a reader."""

# A library below trafilatura asks the system for IPv6 when it is first loaded: before
# sockets are shut, so that a socket seen during a test is one that reading opened.
import trafilatura

assert trafilatura.__name__
