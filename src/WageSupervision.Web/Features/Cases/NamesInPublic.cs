using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What everybody will read says what was owed, never to whom: the workers of the cases are looked for in it by their names.</summary>
/// <param name="names">Who they are.</param>
public sealed class NamesInPublic(CreditorNames names)
{
    private const string Citation = "《中华人民共和国个人信息保护法》第三十四条";

    /// <summary>Refuses a text that names a worker of one of the cases.</summary>
    /// <param name="covered">The cases.</param>
    /// <param name="texts">Each text with its field.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <exception cref="ProcedureRuleException">It does.</exception>
    public async Task RefuseAsync(IReadOnlyList<GatheredCase> covered, IReadOnlyList<(string Field, string Text)> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(covered);
        foreach (var each in covered)
        {
            var people = await names.OfAsync(each.Opened.Row.EnterpriseId, each.File.Items, cancellationToken);
            foreach (var (field, text) in texts)
            {
                // A name of one character is part of ordinary words.
                if (people.Values.Select(person => person.Name.Trim()).FirstOrDefault(name => name.Length > 1 && text.Contains(name, StringComparison.Ordinal))
                    is { } named)
                {
                    throw new ProcedureRuleException(
                        "worker-named", Citation, $"公开的内容里写了劳动者的姓名（{Mask.Name(named)}）：公示只写企业欠薪的事实，请改成“某名劳动者”“3 名木工”这样的说法。", field);
                }
            }
        }
    }
}
