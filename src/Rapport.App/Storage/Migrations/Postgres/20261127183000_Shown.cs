using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Shown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Episode = table.Column<Guid>(type: "uuid", nullable: false),
                    Supervisor = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    Question = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseShares_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseShares_Episodes_Episode",
                        column: x => x.Episode,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseShares_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseShares_People_Supervisor",
                        column: x => x.Supervisor,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyLooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmergencyLooks_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmergencyLooks_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    NotedAt = table.Column<long>(type: "bigint", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_People_About",
                        column: x => x.About,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_People_To",
                        column: x => x.To,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CaseShares_Client_Supervisor",
                table: "CaseShares",
                columns: new[] { "Client", "Supervisor" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseShares_Episode",
                table: "CaseShares",
                column: "Episode");

            migrationBuilder.CreateIndex(
                name: "IX_CaseShares_Person",
                table: "CaseShares",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_CaseShares_Supervisor",
                table: "CaseShares",
                column: "Supervisor");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyLooks_Client_Person_At",
                table: "EmergencyLooks",
                columns: new[] { "Client", "Person", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyLooks_Person",
                table: "EmergencyLooks",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_About",
                table: "Notices",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_By",
                table: "Notices",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Client",
                table: "Notices",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_To_NotedAt",
                table: "Notices",
                columns: new[] { "To", "NotedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseShares");

            migrationBuilder.DropTable(
                name: "EmergencyLooks");

            migrationBuilder.DropTable(
                name: "Notices");
        }
    }
}
