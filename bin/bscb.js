#!/usr/bin/env node
// For whoever names this file: the program starts a little sooner by the other.
require('./bscb.cjs');
