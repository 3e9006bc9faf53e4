using Tourism.Core;

var builder = DistributedApplication.CreateBuilder(args);

// Stores: the index, the conversations, the shared cache.
var postgres = builder.AddPostgres("postgres")
    .WithImage("pgvector/pgvector", "0.8.4-pg17")
    .WithDataVolume("tourism-postgres");
var tourismDb = postgres.AddDatabase(ResourceNames.TourismDb, "tourism_db");

var mariadb = builder.AddMySql("mariadb")
    .WithImage("mariadb", "11.4")
    .WithDataVolume("tourism-mariadb");
var chatDb = mariadb.AddDatabase(ResourceNames.ChatDb, "tourism_db");

var redis = builder.AddRedis("redis")
    .WithImageTag("7.4-alpine")
    .WithDataVolume("tourism-redis");

// Data files -> Embedder -> index.
var embedder = builder.AddProject<Projects.Tourism_Embedder>(ResourceNames.Embedder)
    .WithArgs("work", "../data")
    .WithReference(tourismDb).WaitFor(tourismDb)
    .WithHttpHealthCheck("/health");

// Index -> RagApi -> ChatApi, the front door.
var ragApi = builder.AddProject<Projects.Tourism_RagApi>(ResourceNames.RagApi)
    .WithReference(tourismDb).WaitFor(tourismDb)
    .WithReference(redis, ResourceNames.Cache).WaitFor(redis)
    .WaitForStart(embedder)
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.Tourism_ChatApi>(ResourceNames.ChatApi)
    .WithReference(chatDb).WaitFor(chatDb)
    .WithReference(redis, ResourceNames.Cache).WaitFor(redis)
    .WithReference(ragApi).WaitFor(ragApi)
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health");

builder.Build().Run();
