/** The REST resources: translate, delegate, translate. */
package org.communicator.web.rest;
