using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace WageSupervision.Domain.Procedure;

/// <summary>Events as the ledger stores them: JSON whose first member, <c>kind</c>, is the stored name of the event.</summary>
public static class StoredEvents
{
    /// <summary>Every event by its stored name. An event is registered by bearing one.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = typeof(ProcedureEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ProcedureEvent)) && !type.IsAbstract)
        .ToDictionary(
            type => type.GetCustomAttribute<StoredAsAttribute>()?.Kind
            ?? throw new InvalidOperationException($"{type.Name} has no stored name"), StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddKinds } },
    };

    /// <summary>The event as it is stored.</summary>
    public static string Write(ProcedureEvent recorded) => JsonSerializer.Serialize(recorded, Json);

    /// <summary>The event of what was stored.</summary>
    /// <exception cref="JsonException">It is no event, or one of an unknown kind.</exception>
    public static ProcedureEvent Read(string data) =>
        JsonSerializer.Deserialize<ProcedureEvent>(data, Json) ?? throw new JsonException("an event is no JSON null");

    private static void AddKinds(JsonTypeInfo info)
    {
        if (info.Type != typeof(ProcedureEvent))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var (kind, type) in Kinds)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, kind));
        }
    }
}
