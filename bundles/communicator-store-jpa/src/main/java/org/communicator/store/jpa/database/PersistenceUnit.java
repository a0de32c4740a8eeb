package org.communicator.store.jpa.database;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The persistence unit as a container would describe it: this bundle is the container. */
final class PersistenceUnit implements PersistenceUnitInfo {

    private static final String NAME = "communicator";

    private final DataSource dataSource;
    private final Vendor vendor;

    PersistenceUnit(DataSource dataSource, Vendor vendor) {
        this.dataSource = dataSource;
        this.vendor = vendor;
    }

    @Override
    public String getPersistenceUnitName() {
        return NAME;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return EntityClasses.root();
    }

    @Override
    public List<String> getManagedClassNames() {
        return EntityClasses.names();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        // EclipseLink shares what has the same name, even between pools.
        properties.setProperty(PersistenceUnitProperties.SESSION_NAME, NAME + "-" + UUID.randomUUID());
        properties.setProperty(PersistenceUnitProperties.TARGET_DATABASE, vendor.platform().getName());
        properties.setProperty(PersistenceUnitProperties.SESSION_CUSTOMIZER, NoRetries.class.getName());
        properties.setProperty(PersistenceUnitProperties.WEAVING, "static");
        properties.setProperty(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC);
        properties.setProperty(PersistenceUnitProperties.BATCH_WRITING_SIZE, "200");
        // Without it reads take a connection of their own until something was written.
        properties.setProperty(PersistenceUnitProperties.JOIN_EXISTING_TRANSACTION, "true");
        properties.setProperty(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        properties.setProperty(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true");
        properties.setProperty(PersistenceUnitProperties.LOGGING_LOGGER, SlfSessionLog.class.getName());
        properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
        properties.setProperty(PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return PersistenceUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // The entities are woven when the bundle is built.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return getClassLoader();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }
}
