using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> builder)
    {
        builder.ToTable("api_token").HasKey(t => new { t.EnterpriseId, t.TokenId });
        builder.HasOne<EnterpriseRow>().WithMany().HasForeignKey(t => t.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.TokenId).HasMaxLength(40);
        builder.Property(t => t.ReplacedBy).HasMaxLength(40);
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.Property(t => t.Scopes).HasMaxLength(200);
    }
}

internal sealed class ApiSubmissionConfiguration : IEntityTypeConfiguration<ApiSubmissionRow>
{
    public void Configure(EntityTypeBuilder<ApiSubmissionRow> builder)
    {
        builder.ToTable("api_submission").HasKey(s => new { s.EnterpriseId, s.IdempotencyKey });
        builder.HasOne<FilingRow>().WithMany().HasForeignKey(s => new { s.EnterpriseId, s.FilingId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.IdempotencyKey).HasMaxLength(ApiSubmissionRow.LongestKey);
        builder.Property(s => s.TokenId).HasMaxLength(40);
    }
}
