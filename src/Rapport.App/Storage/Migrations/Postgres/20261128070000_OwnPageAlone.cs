using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OwnPageAlone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "By",
                table: "AgreementsWithdrawn",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.CreateTable(
                name: "ClientAsks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    About = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<Guid>(type: "uuid", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientAsks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientAsks_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientAsks_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LinksWanted",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinksWanted", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnWays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WordHash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnWays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnWays_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnWays_People_ClosedBy",
                        column: x => x.ClosedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnWays_People_OpenedBy",
                        column: x => x.OpenedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Unsaid",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Opens = table.Column<int>(type: "integer", nullable: false),
                    OpensAt = table.Column<long>(type: "bigint", nullable: true),
                    For = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenBackAt = table.Column<long>(type: "bigint", nullable: true),
                    ReadAt = table.Column<long>(type: "bigint", nullable: true),
                    ReadBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unsaid", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Unsaid_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Unsaid_People_For",
                        column: x => x.For,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Unsaid_People_ReadBy",
                        column: x => x.ReadBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AsksAnswered",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Ask = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: false),
                    IsNotTheirs = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AsksAnswered", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AsksAnswered_ClientAsks_Ask",
                        column: x => x.Ask,
                        principalTable: "ClientAsks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AsksAnswered_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AsksAnswered_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<byte[]>(type: "bytea", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    SentTo = table.Column<byte[]>(type: "bytea", nullable: true),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnLinks_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnLinks_OwnWays_Way",
                        column: x => x.Way,
                        principalTable: "OwnWays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnSittings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<byte[]>(type: "bytea", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnSittings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnSittings_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnSittings_OwnWays_Way",
                        column: x => x.Way,
                        principalTable: "OwnWays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AsksAnswered_Ask",
                table: "AsksAnswered",
                column: "Ask",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AsksAnswered_Client",
                table: "AsksAnswered",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_AsksAnswered_Person",
                table: "AsksAnswered",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ClientAsks_Client_At",
                table: "ClientAsks",
                columns: new[] { "Client", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientAsks_Person",
                table: "ClientAsks",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_OwnLinks_Client",
                table: "OwnLinks",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_OwnLinks_Token",
                table: "OwnLinks",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnLinks_Way",
                table: "OwnLinks",
                column: "Way");

            migrationBuilder.CreateIndex(
                name: "IX_OwnSittings_Client",
                table: "OwnSittings",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_OwnSittings_Token",
                table: "OwnSittings",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnSittings_Way",
                table: "OwnSittings",
                column: "Way");

            migrationBuilder.CreateIndex(
                name: "IX_OwnWays_Client",
                table: "OwnWays",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_OwnWays_ClosedBy",
                table: "OwnWays",
                column: "ClosedBy");

            migrationBuilder.CreateIndex(
                name: "IX_OwnWays_OpenedBy",
                table: "OwnWays",
                column: "OpenedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Unsaid_Client",
                table: "Unsaid",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_Unsaid_For",
                table: "Unsaid",
                column: "For");

            migrationBuilder.CreateIndex(
                name: "IX_Unsaid_ReadBy",
                table: "Unsaid",
                column: "ReadBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AsksAnswered");

            migrationBuilder.DropTable(
                name: "LinksWanted");

            migrationBuilder.DropTable(
                name: "OwnLinks");

            migrationBuilder.DropTable(
                name: "OwnSittings");

            migrationBuilder.DropTable(
                name: "Unsaid");

            migrationBuilder.DropTable(
                name: "ClientAsks");

            migrationBuilder.DropTable(
                name: "OwnWays");

            migrationBuilder.AlterColumn<Guid>(
                name: "By",
                table: "AgreementsWithdrawn",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
