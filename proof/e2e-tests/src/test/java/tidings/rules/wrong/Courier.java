package tidings.rules.wrong;

/// Somebody who brings parcels.
interface Courier {
    void bring(Parcel parcel);
}
