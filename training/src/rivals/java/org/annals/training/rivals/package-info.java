/** Labels news texts with teachers that may not be shipped, and runs rivals for comparison; only behind a profile. */
package org.annals.training.rivals;
