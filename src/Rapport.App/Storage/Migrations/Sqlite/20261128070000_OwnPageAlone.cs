using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OwnPageAlone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<byte[]>(
                name: "By",
                table: "AgreementsWithdrawn",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.CreateTable(
                name: "ClientAsks",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinksWanted", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnWays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WordHash = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Opens = table.Column<int>(type: "INTEGER", nullable: false),
                    OpensAt = table.Column<long>(type: "INTEGER", nullable: true),
                    For = table.Column<byte[]>(type: "BLOB", nullable: true),
                    TakenBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Ask = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    IsNotTheirs = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Way = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Token = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    SentTo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Way = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Token = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
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

            migrationBuilder.AlterColumn<byte[]>(
                name: "By",
                table: "AgreementsWithdrawn",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);
        }
    }
}
