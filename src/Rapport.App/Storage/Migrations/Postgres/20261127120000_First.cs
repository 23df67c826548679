using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Client);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    LastStartedAt = table.Column<long>(type: "bigint", nullable: true),
                    LastEndedAt = table.Column<long>(type: "bigint", nullable: true),
                    LastOutcome = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Practices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    RiskSeenBy = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    NumbersConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NoteWithin = table.Column<long>(type: "bigint", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    SignedInFor = table.Column<long>(type: "bigint", nullable: false),
                    Hours = table.Column<byte[]>(type: "bytea", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    PublicAddress = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Practices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInWaits",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInWaits", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    ContactConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    SafeContact_Channel = table.Column<int>(type: "integer", nullable: false),
                    SafeContact_From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    SafeContact_To = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clients_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InstrumentWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                    KeyConfirmedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    KeyConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    Pack = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstrumentWordings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InstrumentWordings_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<int>(type: "integer", nullable: false),
                    LeftAt = table.Column<long>(type: "bigint", nullable: true),
                    DisplayName = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeTunings",
                columns: table => new
                {
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Clients = table.Column<int>(type: "integer", nullable: false),
                    Quiet = table.Column<int>(type: "integer", nullable: false),
                    Mean = table.Column<double>(type: "double precision", nullable: true),
                    Variance = table.Column<double>(type: "double precision", nullable: true),
                    Noise = table.Column<double>(type: "double precision", nullable: true),
                    Red = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeTunings", x => new { x.Practice, x.Instrument, x.At });
                    table.ForeignKey(
                        name: "FK_PracticeTunings_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Xml = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Name);
                    table.ForeignKey(
                        name: "FK_ProtectionKeys_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientInstruments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientInstruments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientInstruments_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlierScores",
                columns: table => new
                {
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierScores", x => new { x.Client, x.Instrument, x.On });
                    table.ForeignKey(
                        name: "FK_EarlierScores_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Episodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiredAt = table.Column<long>(type: "bigint", nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Ending = table.Column<int>(type: "integer", nullable: true),
                    EndedBy = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Episodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Episodes_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: true),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    Template = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    NotBefore = table.Column<long>(type: "bigint", nullable: true),
                    NotAfter = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    FailedAt = table.Column<long>(type: "bigint", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: false),
                    Parameters = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outbox_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Outbox_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoomPreferences",
                columns: table => new
                {
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Wording = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomPreferences", x => new { x.Client, x.Topic });
                    table.ForeignKey(
                        name: "FK_RoomPreferences_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThingsToRemember",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    LetGoAt = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThingsToRemember", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThingsToRemember_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WantsOutcome",
                columns: table => new
                {
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Wants = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WantsOutcome", x => new { x.Client, x.At });
                    table.ForeignKey(
                        name: "FK_WantsOutcome_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Part = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accesses_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Accesses_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginLookup = table.Column<byte[]>(type: "bytea", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    LastSignedInAt = table.Column<long>(type: "bigint", nullable: true),
                    AuthenticatorKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    Email = table.Column<byte[]>(type: "bytea", nullable: false),
                    PasswordHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecoveryCodes = table.Column<byte[]>(type: "bytea", nullable: false),
                    SecurityStamp = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Accounts_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Arrivals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Therapist = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Exercise = table.Column<byte[]>(type: "bytea", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrivals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Arrivals_People_Therapist",
                        column: x => x.Therapist,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Arrivals_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bars",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bars", x => new { x.Person, x.Client });
                    table.ForeignKey(
                        name: "FK_Bars_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bars_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<byte[]>(type: "bytea", nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    Email = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_People_InvitedBy",
                        column: x => x.InvitedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedIn = table.Column<Guid>(type: "uuid", nullable: true),
                    LetGoAt = table.Column<long>(type: "bigint", nullable: true),
                    OtherWays = table.Column<byte[]>(type: "bytea", nullable: false),
                    Wording = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedQuestions_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedQuestions_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoomChecklists",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Items = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomChecklists", x => new { x.Person, x.Day });
                    table.ForeignKey(
                        name: "FK_RoomChecklists_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffPreferences",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Theme = table.Column<int>(type: "integer", nullable: false),
                    HidesNames = table.Column<bool>(type: "boolean", nullable: false),
                    NoteForm = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffPreferences", x => x.Person);
                    table.ForeignKey(
                        name: "FK_StaffPreferences_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Episode = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Therapist = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    IsCover = table.Column<bool>(type: "boolean", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_Episodes_Episode",
                        column: x => x.Episode,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_People_Therapist",
                        column: x => x.Therapist,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Episode = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    StartsAt = table.Column<long>(type: "bigint", nullable: false),
                    TimeZone = table.Column<string>(type: "text", nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Form = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_Episodes_Episode",
                        column: x => x.Episode,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenSignIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Strength = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastPageAt = table.Column<long>(type: "bigint", nullable: false),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: false),
                    Device = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenSignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenSignIns_Accounts_Account",
                        column: x => x.Account,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpenSignIns_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Info = table.Column<byte[]>(type: "bytea", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_Passkeys_Accounts_Account",
                        column: x => x.Account,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Passkeys_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BriefsRead",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BriefsRead", x => new { x.Session, x.Person });
                    table.ForeignKey(
                        name: "FK_BriefsRead_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BriefsRead_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormAnswers",
                columns: table => new
                {
                    Submission = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Ticks = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Comment = table.Column<byte[]>(type: "bytea", nullable: true),
                    Source_Channel = table.Column<int>(type: "integer", nullable: false),
                    Source_KeyedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormAnswers", x => new { x.Submission, x.Instrument });
                    table.ForeignKey(
                        name: "FK_FormAnswers_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormAnswers_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<byte[]>(type: "bytea", nullable: false),
                    Purpose = table.Column<int>(type: "integer", nullable: false),
                    Instruments = table.Column<string>(type: "text", nullable: false),
                    OpensAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    Submission = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormLinks_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormLinks_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Guesses",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Therapist = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    LockedAt = table.Column<long>(type: "bigint", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guesses", x => new { x.Session, x.Therapist });
                    table.ForeignKey(
                        name: "FK_Guesses_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Guesses_People_Therapist",
                        column: x => x.Therapist,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Guesses_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Homework",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreedIn = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    RemindOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedAt = table.Column<long>(type: "bigint", nullable: true),
                    Reports = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true),
                    Wording = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Homework", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Homework_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Homework_Sessions_AgreedIn",
                        column: x => x.AgreedIn,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LevelsKept",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Z = table.Column<double>(type: "double precision", nullable: false),
                    P = table.Column<double>(type: "double precision", nullable: false),
                    IsFirst = table.Column<bool>(type: "boolean", nullable: false),
                    IsMarked = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelsKept", x => new { x.Session, x.Instrument });
                    table.ForeignKey(
                        name: "FK_LevelsKept_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LevelsKept_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MissedStrains",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Therapist = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Inputs = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sentences = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissedStrains", x => new { x.Session, x.Therapist });
                    table.ForeignKey(
                        name: "FK_MissedStrains_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissedStrains_People_Therapist",
                        column: x => x.Therapist,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissedStrains_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MustComeFirst",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MustComeFirst", x => new { x.Session, x.At });
                    table.ForeignKey(
                        name: "FK_MustComeFirst_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MustComeFirst_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReflectionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReflectionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReflectionNotes_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionNotes_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionNotes_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SaidBefore",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: true),
                    KeptBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false),
                    LetGoAt = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SaidBefore", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SaidBefore_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SaidBefore_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Scores",
                columns: table => new
                {
                    Submission = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    Scale = table.Column<string>(type: "text", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: false),
                    StandardError = table.Column<double>(type: "double precision", nullable: true),
                    Missing = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scores", x => new { x.Submission, x.Instrument, x.Scale });
                    table.ForeignKey(
                        name: "FK_Scores_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Scores_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionChanges",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedBefore = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionChanges", x => new { x.Session, x.At, x.To });
                    table.ForeignKey(
                        name: "FK_SessionChanges_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionChanges_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionMoves",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: false),
                    FromEpisode = table.Column<Guid>(type: "uuid", nullable: false),
                    ToEpisode = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionMoves", x => new { x.Session, x.At });
                    table.ForeignKey(
                        name: "FK_SessionMoves_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionMoves_Clients_To",
                        column: x => x.To,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionMoves_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Versions = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<long>(type: "bigint", nullable: true),
                    SignedAt = table.Column<long>(type: "bigint", nullable: true),
                    LastPage = table.Column<Guid>(type: "uuid", nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    LastAside = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNotes_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNotes_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNotes_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Signals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<long>(type: "bigint", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Restatements = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Repair = table.Column<Guid>(type: "uuid", nullable: true),
                    Echoes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Inputs = table.Column<byte[]>(type: "bytea", nullable: false),
                    Risk = table.Column<byte[]>(type: "bytea", nullable: true),
                    Sentences = table.Column<byte[]>(type: "bytea", nullable: false),
                    Rule_Evidence = table.Column<string>(type: "text", nullable: false),
                    Rule_Id = table.Column<string>(type: "text", nullable: false),
                    Rule_Name = table.Column<string>(type: "text", nullable: false),
                    Rule_Version = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Signals_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Signals_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemAnswers",
                columns: table => new
                {
                    Link = table.Column<Guid>(type: "uuid", nullable: false),
                    Instrument = table.Column<string>(type: "text", nullable: false),
                    Item = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<decimal>(type: "numeric", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemAnswers", x => new { x.Link, x.Instrument, x.Item });
                    table.ForeignKey(
                        name: "FK_ItemAnswers_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemAnswers_FormLinks_Link",
                        column: x => x.Link,
                        principalTable: "FormLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HomeworkReports",
                columns: table => new
                {
                    Homework = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    WhatItWasLike = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomeworkReports", x => new { x.Homework, x.Number });
                    table.ForeignKey(
                        name: "FK_HomeworkReports_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HomeworkReports_Homework_Homework",
                        column: x => x.Homework,
                        principalTable: "Homework",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HappenedSince",
                columns: table => new
                {
                    Said = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HappenedSince", x => new { x.Said, x.Number });
                    table.ForeignKey(
                        name: "FK_HappenedSince_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HappenedSince_SaidBefore_Said",
                        column: x => x.Said,
                        principalTable: "SaidBefore",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteVersions",
                columns: table => new
                {
                    Note = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteVersions", x => new { x.Note, x.Number });
                    table.ForeignKey(
                        name: "FK_NoteVersions_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteVersions_SessionNotes_Note",
                        column: x => x.Note,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Repairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Episode = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Signal = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    BegunAt = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    PhaseOneIn = table.Column<Guid>(type: "uuid", nullable: true),
                    PhaseOneAt = table.Column<long>(type: "bigint", nullable: true),
                    Word = table.Column<int>(type: "integer", nullable: true),
                    Entries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Repairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Repairs_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repairs_Episodes_Episode",
                        column: x => x.Episode,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repairs_Sessions_Session",
                        column: x => x.Session,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Repairs_Signals_Signal",
                        column: x => x.Signal,
                        principalTable: "Signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignalAnswers",
                columns: table => new
                {
                    Signal = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalAnswers", x => new { x.Signal, x.State });
                    table.ForeignKey(
                        name: "FK_SignalAnswers_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignalAnswers_Signals_Signal",
                        column: x => x.Signal,
                        principalTable: "Signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignalReads",
                columns: table => new
                {
                    Signal = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalReads", x => new { x.Signal, x.By });
                    table.ForeignKey(
                        name: "FK_SignalReads_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignalReads_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignalReads_Signals_Signal",
                        column: x => x.Signal,
                        principalTable: "Signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignalRestatements",
                columns: table => new
                {
                    Signal = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    WasShown = table.Column<bool>(type: "boolean", nullable: false),
                    Inputs = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sentences = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalRestatements", x => new { x.Signal, x.Number });
                    table.ForeignKey(
                        name: "FK_SignalRestatements_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignalRestatements_Signals_Signal",
                        column: x => x.Signal,
                        principalTable: "Signals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RepairEntries",
                columns: table => new
                {
                    Repair = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Entry = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Session = table.Column<Guid>(type: "uuid", nullable: true),
                    Step = table.Column<int>(type: "integer", nullable: true),
                    Card = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<int>(type: "integer", nullable: true),
                    Word = table.Column<int>(type: "integer", nullable: true),
                    ClosedAs = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepairEntries", x => new { x.Repair, x.Number });
                    table.ForeignKey(
                        name: "FK_RepairEntries_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RepairEntries_Repairs_Repair",
                        column: x => x.Repair,
                        principalTable: "Repairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accesses_Client_At",
                table: "Accesses",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Accesses_Person_At",
                table: "Accesses",
                columns: new[] { "Person", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_LoginLookup",
                table: "Accounts",
                column: "LoginLookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Person",
                table: "Accounts",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Practice",
                table: "Accounts",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Practice",
                table: "Arrivals",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Arrivals_Therapist_At",
                table: "Arrivals",
                columns: new[] { "Therapist", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Client",
                table: "Assignments",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Episode",
                table: "Assignments",
                column: "Episode");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Therapist_Until",
                table: "Assignments",
                columns: new[] { "Therapist", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Bars_Client",
                table: "Bars",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_BriefsRead_Person",
                table: "BriefsRead",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ClientInstruments_Client",
                table: "ClientInstruments",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_Practice",
                table: "Clients",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_Client",
                table: "Episodes",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_FormAnswers_Client_At",
                table: "FormAnswers",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FormAnswers_Session",
                table: "FormAnswers",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_FormLinks_Client",
                table: "FormLinks",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_FormLinks_Session",
                table: "FormLinks",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_FormLinks_Token",
                table: "FormLinks",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Guesses_Client",
                table: "Guesses",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Guesses_Therapist",
                table: "Guesses",
                column: "Therapist");

            migrationBuilder.CreateIndex(
                name: "IX_HappenedSince_Client",
                table: "HappenedSince",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Homework_AgreedIn",
                table: "Homework",
                column: "AgreedIn");

            migrationBuilder.CreateIndex(
                name: "IX_Homework_Client_State",
                table: "Homework",
                columns: new[] { "Client", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Homework_RemindOn",
                table: "Homework",
                column: "RemindOn");

            migrationBuilder.CreateIndex(
                name: "IX_HomeworkReports_Client",
                table: "HomeworkReports",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_InstrumentWordings_Practice_Instrument",
                table: "InstrumentWordings",
                columns: new[] { "Practice", "Instrument" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedBy",
                table: "Invitations",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Person",
                table: "Invitations",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Practice",
                table: "Invitations",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Token",
                table: "Invitations",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemAnswers_Client",
                table: "ItemAnswers",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_LevelsKept_Client",
                table: "LevelsKept",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_MissedStrains_Client",
                table: "MissedStrains",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_MissedStrains_Therapist",
                table: "MissedStrains",
                column: "Therapist");

            migrationBuilder.CreateIndex(
                name: "IX_MustComeFirst_Client",
                table: "MustComeFirst",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_NoteVersions_Client",
                table: "NoteVersions",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_OpenSignIns_Account",
                table: "OpenSignIns",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_OpenSignIns_Practice",
                table: "OpenSignIns",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Client",
                table: "Outbox",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Practice",
                table: "Outbox",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_FailedAt_DueAt",
                table: "Outbox",
                columns: new[] { "SentAt", "FailedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_Account",
                table: "Passkeys",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_Practice",
                table: "Passkeys",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_People_Practice",
                table: "People",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedQuestions_Author",
                table: "PlannedQuestions",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedQuestions_Client",
                table: "PlannedQuestions",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_ProtectionKeys_Practice",
                table: "ProtectionKeys",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionNotes_Author_Client",
                table: "ReflectionNotes",
                columns: new[] { "Author", "Client" });

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionNotes_Client",
                table: "ReflectionNotes",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionNotes_Session",
                table: "ReflectionNotes",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_RepairEntries_Client",
                table: "RepairEntries",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Repairs_Client_State",
                table: "Repairs",
                columns: new[] { "Client", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Repairs_Episode",
                table: "Repairs",
                column: "Episode");

            migrationBuilder.CreateIndex(
                name: "IX_Repairs_Session",
                table: "Repairs",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_Repairs_Signal",
                table: "Repairs",
                column: "Signal");

            migrationBuilder.CreateIndex(
                name: "IX_SaidBefore_Client",
                table: "SaidBefore",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SaidBefore_Session",
                table: "SaidBefore",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_Scores_Client_Instrument_Scale",
                table: "Scores",
                columns: new[] { "Client", "Instrument", "Scale" });

            migrationBuilder.CreateIndex(
                name: "IX_Scores_Session",
                table: "Scores",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_SessionChanges_Client",
                table: "SessionChanges",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMoves_Client",
                table: "SessionMoves",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SessionMoves_To",
                table: "SessionMoves",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_Author",
                table: "SessionNotes",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_Client",
                table: "SessionNotes",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_Session",
                table: "SessionNotes",
                column: "Session",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Client_StartsAt",
                table: "Sessions",
                columns: new[] { "Client", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Episode_Number",
                table: "Sessions",
                columns: new[] { "Episode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StartsAt",
                table: "Sessions",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignalAnswers_Client",
                table: "SignalAnswers",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SignalReads_By",
                table: "SignalReads",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_SignalReads_Client",
                table: "SignalReads",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_SignalRestatements_Client",
                table: "SignalRestatements",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Client_State",
                table: "Signals",
                columns: new[] { "Client", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_Session",
                table: "Signals",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_Signals_State_Level",
                table: "Signals",
                columns: new[] { "State", "Level" });

            migrationBuilder.CreateIndex(
                name: "IX_ThingsToRemember_Client",
                table: "ThingsToRemember",
                column: "Client");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accesses");

            migrationBuilder.DropTable(
                name: "Arrivals");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "Bars");

            migrationBuilder.DropTable(
                name: "BriefsRead");

            migrationBuilder.DropTable(
                name: "ClientInstruments");

            migrationBuilder.DropTable(
                name: "EarlierScores");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "FormAnswers");

            migrationBuilder.DropTable(
                name: "Guesses");

            migrationBuilder.DropTable(
                name: "HappenedSince");

            migrationBuilder.DropTable(
                name: "HomeworkReports");

            migrationBuilder.DropTable(
                name: "InstrumentWordings");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "ItemAnswers");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LevelsKept");

            migrationBuilder.DropTable(
                name: "MissedStrains");

            migrationBuilder.DropTable(
                name: "MustComeFirst");

            migrationBuilder.DropTable(
                name: "NoteVersions");

            migrationBuilder.DropTable(
                name: "OpenSignIns");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Passkeys");

            migrationBuilder.DropTable(
                name: "PlannedQuestions");

            migrationBuilder.DropTable(
                name: "PracticeTunings");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "ReflectionNotes");

            migrationBuilder.DropTable(
                name: "RepairEntries");

            migrationBuilder.DropTable(
                name: "RoomChecklists");

            migrationBuilder.DropTable(
                name: "RoomPreferences");

            migrationBuilder.DropTable(
                name: "Scores");

            migrationBuilder.DropTable(
                name: "SessionChanges");

            migrationBuilder.DropTable(
                name: "SessionMoves");

            migrationBuilder.DropTable(
                name: "SignInWaits");

            migrationBuilder.DropTable(
                name: "SignalAnswers");

            migrationBuilder.DropTable(
                name: "SignalReads");

            migrationBuilder.DropTable(
                name: "SignalRestatements");

            migrationBuilder.DropTable(
                name: "StaffPreferences");

            migrationBuilder.DropTable(
                name: "ThingsToRemember");

            migrationBuilder.DropTable(
                name: "WantsOutcome");

            migrationBuilder.DropTable(
                name: "SaidBefore");

            migrationBuilder.DropTable(
                name: "Homework");

            migrationBuilder.DropTable(
                name: "FormLinks");

            migrationBuilder.DropTable(
                name: "SessionNotes");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Repairs");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Signals");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Episodes");

            migrationBuilder.DropTable(
                name: "Clients");

            migrationBuilder.DropTable(
                name: "Practices");
        }
    }
}
