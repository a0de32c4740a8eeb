/** The API's JSON as records, and the way between them and the values of the api. */
package org.communicator.web.json;
