using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ThirdParties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "How",
                table: "Disclosures",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "Disclosures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Request",
                table: "Disclosures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Words",
                table: "Disclosures",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GuardianGrants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Scope = table.Column<int>(type: "integer", nullable: false),
                    Competence = table.Column<int>(type: "integer", nullable: false),
                    AskAgainAt = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    OrderLeaves = table.Column<int>(type: "integer", nullable: true),
                    Born = table.Column<byte[]>(type: "bytea", nullable: false),
                    Contact = table.Column<byte[]>(type: "bytea", nullable: true),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Order = table.Column<byte[]>(type: "bytea", nullable: true),
                    Relation = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuardianGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuardianGrants_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuardianGrants_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuardianSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Grant = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuardianSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuardianSteps_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuardianSteps_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HoldSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Ends = table.Column<Guid>(type: "uuid", nullable: true),
                    Request = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoldSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HoldSteps_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HoldSteps_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    Asker = table.Column<byte[]>(type: "bytea", nullable: false),
                    Authority = table.Column<byte[]>(type: "bytea", nullable: false),
                    Outcome = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reference = table.Column<byte[]>(type: "bytea", nullable: true),
                    Scope = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhyNotTold = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalRequests_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalRequests_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referrers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Gets = table.Column<int>(type: "integer", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Organisation = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reach = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrers_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrers_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalReleases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Disclosure = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceiptOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Receipt = table.Column<byte[]>(type: "bytea", nullable: true),
                    Sha256 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalReleases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalReleases_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalReleases_Disclosures_Disclosure",
                        column: x => x.Disclosure,
                        principalTable: "Disclosures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalReleases_LegalRequests_Request",
                        column: x => x.Request,
                        principalTable: "LegalRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalReleases_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referrer = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    IsAgreed = table.Column<bool>(type: "boolean", nullable: true),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    Disclosure = table.Column<Guid>(type: "uuid", nullable: true),
                    Added = table.Column<byte[]>(type: "bytea", nullable: true),
                    ClientsWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttendanceReports_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceReports_Disclosures_Disclosure",
                        column: x => x.Disclosure,
                        principalTable: "Disclosures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceReports_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceReports_Referrers_Referrer",
                        column: x => x.Referrer,
                        principalTable: "Referrers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Release = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseItems_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseItems_LegalReleases_Release",
                        column: x => x.Release,
                        principalTable: "LegalReleases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceReports_Client_At",
                table: "AttendanceReports",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceReports_Disclosure",
                table: "AttendanceReports",
                column: "Disclosure");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceReports_Person",
                table: "AttendanceReports",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceReports_Referrer",
                table: "AttendanceReports",
                column: "Referrer");

            migrationBuilder.CreateIndex(
                name: "IX_GuardianGrants_Client_At",
                table: "GuardianGrants",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_GuardianGrants_Person",
                table: "GuardianGrants",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_GuardianSteps_Client_Grant",
                table: "GuardianSteps",
                columns: new[] { "Client", "Grant" });

            migrationBuilder.CreateIndex(
                name: "IX_GuardianSteps_Person",
                table: "GuardianSteps",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_HoldSteps_Client_At",
                table: "HoldSteps",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_HoldSteps_Person",
                table: "HoldSteps",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_LegalReleases_Client",
                table: "LegalReleases",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_LegalReleases_Disclosure",
                table: "LegalReleases",
                column: "Disclosure");

            migrationBuilder.CreateIndex(
                name: "IX_LegalReleases_Person",
                table: "LegalReleases",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_LegalReleases_Request_At",
                table: "LegalReleases",
                columns: new[] { "Request", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalRequests_Client_ReceivedOn",
                table: "LegalRequests",
                columns: new[] { "Client", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalRequests_Person",
                table: "LegalRequests",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Referrers_Client_At",
                table: "Referrers",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrers_Person",
                table: "Referrers",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseItems_Client",
                table: "ReleaseItems",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseItems_Release_Number",
                table: "ReleaseItems",
                columns: new[] { "Release", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttendanceReports");

            migrationBuilder.DropTable(
                name: "GuardianGrants");

            migrationBuilder.DropTable(
                name: "GuardianSteps");

            migrationBuilder.DropTable(
                name: "HoldSteps");

            migrationBuilder.DropTable(
                name: "ReleaseItems");

            migrationBuilder.DropTable(
                name: "Referrers");

            migrationBuilder.DropTable(
                name: "LegalReleases");

            migrationBuilder.DropTable(
                name: "LegalRequests");

            migrationBuilder.DropColumn(
                name: "How",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "On",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Request",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "Disclosures");
        }
    }
}
