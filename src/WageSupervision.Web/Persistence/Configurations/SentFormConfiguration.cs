using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WageSupervision.Web.Persistence.Configurations;

internal sealed class SentFormConfiguration : IEntityTypeConfiguration<SentFormRow>
{
    public void Configure(EntityTypeBuilder<SentFormRow> builder)
    {
        builder.ToTable("sent_form").HasKey(s => new { s.Opened, s.Content });
        builder.HasIndex(s => s.At);
    }
}
