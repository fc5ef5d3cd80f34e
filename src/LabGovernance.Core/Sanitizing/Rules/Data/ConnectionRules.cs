using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Connections to databases, queues and directories.</summary>
internal static class ConnectionRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("db.ado", "password in a connection string", "PASSWORD_DB", new KeyedRule("pwd", "password"), """
            + Server=db.lan,1433;Database=lab;User Id=sa;Password=«hunter2!x»;TrustServerCertificate=true
            + Driver={ODBC Driver 18};Server=db;Uid=sa;Pwd=«hunter2»;Encrypt=no
            + "ConnectionStrings__Default": "Host=db;Username=u;Password=«hunter2»;Pooling=true"
            - Server=db.lan;Database=lab;Integrated Security=true
            - at db with Password=;User Id=sa
            - Uid=sa;Pwd=${DB_PW};Encrypt=no
            """),
        Secret("db.environment", "database password", "PASSWORD_DB",
            new KeyedRule("pgpassword", "mysqlpwd", "mysqlrootpassword", "mysqlpassword", "mariadbrootpassword", "mariadbpassword", "postgrespassword", "postgresqlpassword", "mongoinitdbrootpassword", "mongopassword", "redispassword", "redispass", "rediscliauth", "couchdbpassword", "clickhousepassword", "neo4jpassword", "cassandrapassword", "rabbitmqdefaultpass", "rabbitmqpassword", "saPassword", "mssqlsapassword", "oraclepwd", "oraclepassword", "influxdbadminpassword", "influxdbuserpassword", "dockerinfluxdbinitpassword", "dbpass", "dbpasswd", "dbpwd", "dbpassword", "databasepassword", "surrealpass", "arangorootpassword", "scyllapassword", "valkeypassword", "dragonflypassword", "keydbpassword", "timescaledbpassword"), """
            + PGPASSWORD=«hunter2»
            + MARIADB_ROOT_PASSWORD: "«r00t pass»"
            + RABBITMQ_DEFAULT_PASS=«rabbit1»
            - POSTGRES_PASSWORD_FILE=/run/secrets/pg
            - MYSQL_ALLOW_EMPTY_PASSWORD=yes
            - DB_PASSWORD=${DB_PASSWORD:?set it}
            """),
        Secret("db.auth", "Neo4j login", "PASSWORD_DB", new KeyedRule("neo4jauth") { Value = ValueShape.AtLeast(6) }, """
            + NEO4J_AUTH=«neo4j/hunter2»
            + NEO4J_AUTH: "«neo4j/correct-horse»"
            + export NEO4J_AUTH=«neo4j/hunter22»
            - NEO4J_AUTH=none
            - NEO4J_AUTH=
            - NEO4J_AUTH=${NEO4J_AUTH}
            """),
        Secret("db.sql", "password in a statement", "PASSWORD_DB",
            new LineRule("CREATE USER|ROLE ** PASSWORD «*»", "ALTER USER|ROLE ** PASSWORD «*»", "CREATE USER|ROLE|LOGIN ** IDENTIFIED BY «*»", "ALTER USER|ROLE|LOGIN ** IDENTIFIED BY «*»", "SET PASSWORD ** = «*»", "GRANT ** IDENTIFIED BY «*»", "CREATE USER|ROLE|LOGIN ** BY PASSWORD «*»", "ALTER USER|ROLE|LOGIN ** BY PASSWORD «*»", "CREATE LOGIN ** PASSWORD = «*»", "ALTER LOGIN ** PASSWORD = «*»", "PRAGMA key = «*»", "AUTH default «*» $", "ACL SETUSER ** >«*»", "config set requirepass «*»", "user ** on ** >«*»"), """
            + CREATE USER lab WITH PASSWORD '«hunter2»';
            + ALTER USER 'root'@'%' IDENTIFIED BY '«two words»';
            + AUTH default «hunter2»
            - CREATE USER lab;
            - ALTER USER lab WITH SUPERUSER;
            - AUTH LOGIN
            """),
        Secret("db.cipher", "key of an encrypted database", "KEY_DB",
            new KeyedRule("sqlcipherkey", "dbkey", "databasekey", "cipherkey", "pragmakey", "sqlitekey", "dbencryptionkey", "storageencryptionkey") { Value = ValueShape.Random }, """
            + SQLCIPHER_KEY=«bd8c51ad5b4b64373b3365ce750ff8a1fde36c1ec188111bd09632599f07955c»
            + db_key: "«7bByAmE87d7McgbA7JkS806U»"
            + STORAGE_ENCRYPTION_KEY=«vj7Xky9yLj20Hy8qbta7yh7S2e5IHTNR»
            - SQLCIPHER_KEY=
            - db_keys: 5
            - SQLCIPHER_KEY=${KEY}
            """),
        Secret("redis.keyed", "Redis password", "PASSWORD_DB", new KeyedRule("requirepass", "masterauth", "masteruserpassword", "sentinelauthpass"), """
            + command: redis-server --requirepass «hunter2»
            + redis-server --masterauth "«two words»"
            + "requirepass": "«hunter2»"
            - command: redis-server --requirepass ${REDIS_PASSWORD}
            - requirepass:
            - --requirepass $PW
            """),
        Secret("rabbit.cookie", "Erlang cookie", "COOKIE_ERLANG", new KeyedRule("erlangcookie", "rabbitmqerlangcookie", "couchdbsecret", "proxysecret"), """
            + RABBITMQ_ERLANG_COOKIE=«FVCMCVHJTFTKSTJLMXDI»
            + erlang_cookie: "«PO40XA6LPBCSNC2QW2BI»"
            + COUCHDB_SECRET=«f568d201ff9598f8cf469c5e6b6dafb3»
            - RABBITMQ_ERLANG_COOKIE=
            - erlang_cookie_path: /var/lib/rabbitmq/.erlang.cookie
            - RABBITMQ_ERLANG_COOKIE=${C}
            """),
        Secret("kafka.jaas", "Kafka login", "PASSWORD_KAFKA", new KeyedRule("sasljaasconfig", "saslplainpassword"), """
            + "sasl.jaas.config": "«org.apache.kafka.common.security.plain.PlainLoginModule required username=a password=b;»"
            + SASL_PLAIN_PASSWORD=«hunter2»
            + sasl_plain_password: «hunter2»
            - sasl.mechanism=PLAIN
            - sasl.jaas.config=
            - SASL_PLAIN_PASSWORD=$PW
            """),
    ];
}
